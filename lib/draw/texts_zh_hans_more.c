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
};
