/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hans_more[TEXTS] = {
	[TEXT_MATCH] = "套餐匹配",
	[TEXT_MATCH_ASKS] = "哪些客户的套餐不合适？",
	[TEXT_MATCH_HOW] =
		"把每个月的用量按资费表中的每个套餐计价。如果没有任何在售套餐更便宜，该月即为适配；适配度是这类月份的比例，"
		"其区间考虑到同一客户的各月彼此相关。不匹配：客户在同一套餐内连续若干个月都不适配，而且整段时间换成另一个套餐"
		"会更便宜；目前不匹配：这一段仍在继续。推荐：那个套餐。节省：这一段可以少花的钱。误报：少一个月的连续不适配，"
		"下一个月又适配了。变更前后的适配度：变更套餐前后相邻的月份；是否变更由客户自选，差异不能全部归因于变更。",
	[TEXT_FIT] = "适配度",
	[TEXT_CUSTOMERS] = "客户数",
	[TEXT_MISMATCHED] = "不匹配",
	[TEXT_MISMATCHED_NOW] = "目前不匹配",
	[TEXT_RECOMMENDED] = "推荐",
	[TEXT_SAVING] = "节省",
	[TEXT_SWITCH_SAVING] = "变更可节省",
	[TEXT_FALSE_ALARMS] = "误报",
	[TEXT_FOLLOWED] = "已按推荐变更",
	[TEXT_FIT_BEFORE] = "变更前适配度",
	[TEXT_FIT_AFTER] = "变更后适配度",
	[TEXT_FIT_CHANGE] = "后 − 前",

	[TEXT_HABIT] = "习惯成自然的额外服务",
	[TEXT_HABIT_ASKS] = "额外服务从何时起被视为理所当然？",
	[TEXT_HABIT_HOW] =
		"每一行是客户此前已得到的额外服务次数。给予与未给予：下一次额外服务得到满足或未得到满足时的平均满意度，每位客户"
		"取一个平均值；惩罚：两者之差，区间按 Welch 方法，p 按行数校正。给予率：得到满足的请求比例。常规：对约定内服务的"
		"满意度。习惯化：此前每多一次额外服务，惩罚增加多少（直线拟合，误差按客户计算）。需求：约定之外的全部请求中该项所占比例。",
	[TEXT_GIVEN] = "给予",
	[TEXT_WITHHELD] = "未给予",
	[TEXT_HABIT_PENALTY] = "惩罚",
	[TEXT_RATE_GIVEN] = "给予率",
	[TEXT_ORDINARY] = "常规",
	[TEXT_REQUESTS] = "请求数",
	[TEXT_HABITUATION] = "习惯化",
	[TEXT_GIVEN_SLOPE] = "给予，每多一次",
	[TEXT_WITHHELD_SLOPE] = "未给予，每多一次",
	[TEXT_EXPECTATION_SLOPE] = "期望，每多一次",
	[TEXT_DEMAND] = "需求",
	[TEXT_ASKED_BY] = "请求客户数",
	[TEXT_GRANTED] = "满足率",

	[TEXT_JOURNEY] = "客户旅程",
	[TEXT_JOURNEY_ASKS] = "客户在哪一步流失？",
	[TEXT_JOURNEY_HOW] =
		"各步按旅程的先后排列；n 为案例数，同一案例对同一步的多次评价取平均。到达率：到达该步的案例比例。差距：体验减期望。"
		"到达率 × 差距：该步对全部案例的影响，最低者应最先改进。首次低于期望：在有评分的案例中，第一次失望发生在此步的比例。"
		"失误占比：全部低于期望的接触中属于该步的比例。停留：到下一步为止的时间。流失：未到达目标而止于此步的案例。"
		"重复：不止一次接触；返回：去过别的步骤后又回来。重复时的省力度：费力度得分相差多少；是否需要重复并非随机。",
	[TEXT_REACH] = "到达率",
	[TEXT_REACH_X_GAP] = "到达率 × 差距",
	[TEXT_FIRST_NEGATIVE] = "首次低于期望",
	[TEXT_FAILURES] = "失误占比",
	[TEXT_DWELL_P50] = "停留（中位数）",
	[TEXT_DWELL_P90] = "停留（90 %）",
	[TEXT_DROPOUT] = "流失",
	[TEXT_REPEATS] = "重复",
	[TEXT_RETURNS] = "返回",
	[TEXT_HANDOFFS] = "转手次数",
	[TEXT_CES_CHANGE] = "重复时的省力度",
	[TEXT_COVERED] = "已联系",
	[TEXT_STEP_REPURCHASE] = "再次购买",
	[TEXT_NEVER_NEGATIVE] = "从未低于期望",
	[TEXT_REACHED_GOAL] = "到达目标",

	[TEXT_RECOVERY] = "服务补救",
	[TEXT_RECOVERY_ASKS] = "什么能赢回失望的客户？",
	[TEXT_RECOVERY_HOW] =
		"按问题的结局把客户分为：没有问题；投诉过，并按处理结果分为满意、得到安抚、不满意；沉默。比例：占全部客户、"
		"占已知是否投诉的有问题客户，或占投诉。复购和满意度是该状态客户的数值。变化：同一批客户现在的数值减去出现问题之前（或第一次补救之后）的数值；"
		"不声不响离开的客户不在其中。",
	[TEXT_RECOVERY_VERSUS] = "服务补救：比较",
	[TEXT_RECOVERY_VERSUS_ASKS] = "投诉过的客户比没有遇到问题的客户更忠诚吗？",
	[TEXT_RECOVERY_VERSUS_HOW] =
		"一组客户的复购比例和平均满意度减去另一组的。前几行与没有遇到问题的客户比较：所有投诉者、其中满意的、所有遇到问题的；"
		"@ 之后是严重程度。这些分组都不是随机的：是否投诉由客户自己决定，满意者本身就是按结果挑出来的，而不声不响离开的客户可能不在数据里。"
		"结论针对全体投诉者。自己的话：用自己的话道歉与标准道歉比较。再次失信：补救时的承诺未兑现与兑现比较。p 已按检验个数校正。",
	[TEXT_RECOVERY_STEPS] = "服务补救：六个步骤",
	[TEXT_RECOVERY_STEPS_ASKS] = "做到了哪些步骤，每一步值多少？",
	[TEXT_RECOVERY_STEPS_HOW] =
		"已做：做到这一步的案件比例。止于此：之前各步都做了、唯独这一步没做的比例。价值：其他步骤不变时，这一步给满意度或复购比例增加多少，"
		"由对步骤组合的回归得出；步骤由人选择，容易的案件可能得到更多步骤。三种公平各代表两个步骤。p 已按步骤个数校正。",
	[TEXT_RECOVERY_SAYS] = "投诉过的客户中 {1} 会复购（{2}），没有遇到问题的客户中为 {3}（{4}）。",
	[TEXT_RECOVERY_SAYS_STEP] = "其他步骤不变时，六个步骤中价值最大的是：{1}，满意度 {2} 分（{3}）。",
	[TEXT_RECOVERY_REPURCHASE] = "复购",
	[TEXT_RECOVERY_SATISFIED_BY] = "满意度",
	[TEXT_RECOVERY_REPURCHASE_CHANGE] = "变化（复购）",
	[TEXT_RECOVERY_SATISFACTION_CHANGE] = "变化（满意度）",
	[TEXT_RECOVERY_BROKEN] = "再次失信",
	[TEXT_RECOVERY_WON_WITH] = "跟进后赢回",
	[TEXT_RECOVERY_WON_WITHOUT] = "未跟进赢回",
	[TEXT_RECOVERY_COVERAGE] = "已做",
	[TEXT_RECOVERY_FIRST_MISSING] = "止于此",
	[TEXT_RECOVERY_FULL_CHAIN] = "全部步骤",
	[TEXT_RECOVERY_STEP_EFFECT] = "价值（满意度）",
	[TEXT_RECOVERY_REPURCHASE_EFFECT] = "价值（复购）",
	[TEXT_RECOVERY_TIME_P50] = "时间中位数",
	[TEXT_RECOVERY_COST] = "多留住一位的成本",
	[TEXT_RECOVERY_NONE] = "没有问题",
	[TEXT_RECOVERY_PROBLEM] = "有问题",
	[TEXT_RECOVERY_COMPLAINED] = "投诉过",
	[TEXT_RECOVERY_SATISFIED] = "投诉：满意",
	[TEXT_RECOVERY_MOLLIFIED] = "投诉：得到安抚",
	[TEXT_RECOVERY_DISSATISFIED] = "投诉：不满意",
	[TEXT_RECOVERY_SILENT] = "沉默",
	[TEXT_RECOVERY_FOLLOWED_UP] = "已跟进",
	[TEXT_RECOVERY_NOT_FOLLOWED_UP] = "未跟进",
	[TEXT_RECOVERY_VERSUS_ALL] = "所有投诉者",
	[TEXT_RECOVERY_VERSUS_SATISFIED] = "其中满意的",
	[TEXT_RECOVERY_VERSUS_PROBLEM] = "所有有问题的",
	[TEXT_RECOVERY_OWN_WORDS] = "自己的话",
	[TEXT_RECOVERY_DOUBLE_DEVIATION] = "再次失信",
	[TEXT_RECOVERY_SECOND_CHANCE] = "第二次机会",
	[TEXT_RECOVERY_APOLOGISED] = "道歉",
	[TEXT_RECOVERY_LISTENED] = "倾听",
	[TEXT_RECOVERY_FIXED] = "解决",
	[TEXT_RECOVERY_COMPENSATED] = "补偿",
	[TEXT_RECOVERY_KEPT_WORD] = "守信",
	[TEXT_RECOVERY_CHAIN] = "完整流程",
	[TEXT_RECOVERY_INTERACTIONAL] = "人际公平",
	[TEXT_RECOVERY_DISTRIBUTIVE] = "结果公平",
	[TEXT_RECOVERY_PROCEDURAL] = "程序公平",
	[TEXT_LABEL_PARADOX] = "更忠诚",
	[TEXT_LABEL_SATISFIED_ONLY] = "仅满意者",
	[TEXT_LABEL_DAMAGE] = "更不忠诚",
};
