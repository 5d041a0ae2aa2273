/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hans_service[TEXTS] = {
	[TEXT_PROMISE] = "承诺",
	[TEXT_PROMISE_ASKS] = "我们说到做到了吗？",
	[TEXT_PROMISE_HOW] = "守约：在承诺的时间内完成。逾期：在承诺的时间之后完成。失约：尚未完成"
			     "，且读取数据时承诺的时间已过。三者"
			     "合计 100%，其件数为 n；区间为 Wilson "
			     "区间。未到期：尚未完成，承诺的时间未到，另行计数。没有承诺"
			     "时间的案件不进入任何比例。超时：逾期案件在承诺时间之后多久完成。剩余"
			     "额度：目标允许的违约中尚未用掉的"
			     "部分；小于零表示超支。按营业时间，只有营业中的时间才算超时；不计暂停，案件暂停的时间不算。"
			     "静默：客户得不到任何消息的最长时间。无法兑现：作出承诺时就做不到。再次落空：因前一承诺落空而"
			     "作出、又没有兑现的承诺。"
		"消耗速度：最近 1 天、7 天和 30 天内，额度的消耗是均匀消耗的多少倍；1 表示恰好用完。长短两个"
		"窗口都消耗过快才报警：既要紧，又仍在继续。",
	[TEXT_KEPT] = "守约",
	[TEXT_LATE] = "逾期",
	[TEXT_BROKEN] = "失约",
	[TEXT_OPEN] = "未到期",
	[TEXT_OPEN_N] = "未到期件数",
	[TEXT_NO_DUE_N] = "无目标",
	[TEXT_OVERRUN_P50] = "超时中位数",
	[TEXT_OVERRUN_P90] = "超时 P90",
	[TEXT_OVERRUN_WORST] = "最长超时",
	[TEXT_TOLD_BEFORE] = "事前告知",
	[TEXT_TOLD_AFTER] = "事后告知",
	[TEXT_TOLD_NEVER] = "从未告知",
	[TEXT_UNQUANTIFIED] = "无时间的承诺",
	[TEXT_SILENCE_P90] = "静默 P90",
	[TEXT_INFEASIBLE] = "无法兑现",
	[TEXT_RECOVERY_PROMISED] = "作出补救承诺",
	[TEXT_DOUBLE_DEVIATION] = "再次落空",
	[TEXT_BUSINESS] = "营业时间",
	[TEXT_UNPAUSED] = "不计暂停",
	[TEXT_BUSINESS_UNPAUSED] = "营业时间，不计暂停",
	[TEXT_BUDGET_LEFT] = "剩余额度",
	[TEXT_BURN_1D] = "消耗速度（1 天）",
	[TEXT_BURN_7D] = "消耗速度（7 天）",
	[TEXT_BURN_30D] = "消耗速度（30 天）",
	[TEXT_ALERT] = "警报",
	[TEXT_TARGET] = "目标 {1}",
	[TEXT_AXIS_PROMISE] = "占到期承诺的比例（%）",
	[TEXT_FOOT_PROMISE] = "条内：比例；带端点的线：守约比例的置信区间；n：守约、逾期或失约的案件数；右侧：守约比例。",

	[TEXT_WAIT] = "等待",
	[TEXT_WAIT_ASKS] = "报出的等待时间诚实吗？应该怎样报？",
	[TEXT_WAIT_HOW] =
		"中位数与 P90：得到服务的人中，一半、九成等待了这么久或更短。放弃率：离开或尚未得到服务的比例；"
		"含离开者的中位数把他们的等待视为长于其已等的时间。落在区间内：等待在所报区间内的比例；"
		"偏早与偏晚：得到服务的人中比所报更短、更长的比例。偏差：实际等待比所报区间中点长多少，小于零表示等得更短。"
		"余量：所报中点与实际等待之比，大于 1 表示报得宽松。感受比：顾客自述的等待与实际等待之比。"
		"回报：偏早或偏晚者的满意度与落在区间内者之差。建议报价的起与止：若今后的顾客与这些顾客相似，"
		"下一次等待以所要求的概率落在其中。实现率：由较早数据得出的区间容纳了较晚等待的多大比例。",
	[TEXT_WAITED_P50] = "中位数",
	[TEXT_WAITED_P90] = "P90",
	[TEXT_ABANDONED] = "放弃率",
	[TEXT_KM_P50] = "含离开者的中位数",
	[TEXT_COVERAGE] = "落在区间内",
	[TEXT_WAIT_EARLY] = "偏早",
	[TEXT_WAIT_LATE] = "偏晚",
	[TEXT_WAIT_BIAS] = "偏差",
	[TEXT_PADDING] = "余量",
	[TEXT_PERCEIVED_RATIO] = "感受比",
	[TEXT_PAYOFF_EARLY] = "偏早的回报",
	[TEXT_PAYOFF_LATE] = "偏晚的回报",
	[TEXT_QUOTE_LOW] = "建议报起",
	[TEXT_QUOTE_HIGH] = "建议报止",
	[TEXT_QUOTE_COST] = "成本最低的报价",
	[TEXT_REALISED] = "实现率",

	[TEXT_QUEUE] = "排队",
	[TEXT_QUEUE_ASKS] = "谁排在谁的后面？",
	[TEXT_QUEUE_HOW] =
		"被超越：有后来者先于自己得到服务的顾客比例；同一时刻不算超越。被超越次数：平均被多少人超越。超越他人："
		"先于更早到达者得到服务的顾客比例。“A > B”一行说的是成对的顾客：A 的某人在 B 的某人等候时到达，比例表示 A 先"
		"得到服务的频率。等候：中位数与第九十百分位数。按到达顺序：把同样的服务时刻按到达的先后分给同一批顾客；差值"
		"表示实际多等了多久。告知名次正确：在自己之前得到服务的人数与所告知的名次相符的频率。被超越者的公平感：被超越"
		"者的平均评分减其他人的平均评分。被超越并非随机，而且他们等得更久，所以这一差值不能证明因果。",
	[TEXT_OVERTAKEN] = "被超越",
	[TEXT_OVERTAKES] = "被超越次数",
	[TEXT_JUMPED] = "超越他人",
	[TEXT_OVERTOOK] = "先得到服务",
	[TEXT_INVERSIONS] = "超越总数",
	[TEXT_WAIT_P50] = "等候中位数",
	[TEXT_WAIT_P90] = "等候 P90",
	[TEXT_FCFS_P50] = "按到达顺序的中位数",
	[TEXT_FCFS_P90] = "按到达顺序的 P90",
	[TEXT_FCFS_DIFFERENCE] = "实际多等",
	[TEXT_TOLD_RIGHT] = "告知名次正确",
	[TEXT_TOLD_ERROR] = "比告知靠后的名次",
	[TEXT_FAIRNESS] = "公平感",
	[TEXT_OVERTAKEN_DIFFERENCE] = "被超越者的公平感差值",
	[TEXT_OVERTAKEN_P_ADJ] = "p（被超越，校正后）",
	[TEXT_JUMPED_DIFFERENCE] = "超越者的公平感差值",
	[TEXT_JUMPED_P_ADJ] = "p（超越，校正后）",
	[TEXT_STOCK] = "库存与承诺",
	[TEXT_STOCK_ASKS] = "什么时候应当放宽承诺？",
	[TEXT_STOCK_HOW] =
		"库存充足时承诺次日送达；订单量达到库存的一定比例（阈值）后改为较长的期限，并可附送优惠券。每一行用实际订单重演"
		"一个阈值，假定无论如何承诺，送达所需时间不变；“从不”表示从不放宽。履约：切换之前与之后兑现承诺的比例。避免的"
		"逾期：切换之后未赶上短期限但赶上长期限的订单。违反规则：超过规则阈值后仍承诺短期限的订单。过早放宽：阈值之前就"
		"承诺长期限的订单。最佳：给出逾期成本时取总成本最低的阈值，否则取仍能达到目标的最高阈值。售出：订单量与库存之比。"
		"超卖：已无库存时到来的订单。",
	[TEXT_BEST] = "最佳",
	[TEXT_TRIGGERED_AT] = "达到时间",
	[TEXT_ORDERS_AFTER] = "放宽后的订单",
	[TEXT_KEPT_ALL] = "履约",
	[TEXT_KEPT_BEFORE] = "切换前履约",
	[TEXT_KEPT_AFTER] = "切换后履约",
	[TEXT_LATE_AVOIDED] = "避免的逾期",
	[TEXT_LATE_N] = "逾期",
	[TEXT_COUPON_COST] = "优惠券费用",
	[TEXT_STOCK_COST] = "总成本",
	[TEXT_NONCOMPLIANT] = "违反规则",
	[TEXT_PREMATURE] = "过早放宽",
	[TEXT_ACTUAL_KEPT] = "实际履约",
	[TEXT_SOLD] = "售出",
	[TEXT_OVERSOLD] = "超卖",
	[TEXT_UNUSED] = "未售出",

	[TEXT_AVAILABILITY] = "可用性",
	[TEXT_AVAILABILITY_ASKS] = "平均值是否掩盖了糟糕的地区？",
	[TEXT_AVAILABILITY_HOW] =
		"同一地区重叠的中断只计一次；尚未结束的中断算到读取数据时为止。可用性：该地区正常服务的时间比"
		"例。剩余额度：目标允许的中断时间中尚未用掉的部分；小于零表示超支。地区平均：各地区同等计入。"
		"按客户加权：各地区按客户数计入。最差：可用性最低的地区。未达标地区的客户：处在未达标地区的客"
		"户比例。这些都是完整的计量，因此没有区间。组合：由彼此独立失效的部件算出；缺一不可的部件可用"
		"性相乘，互为备份的部件要全部失效才算中断。",
	[TEXT_AVAILABLE] = "可用性",
	[TEXT_DOWNTIME] = "中断时间",
	[TEXT_OUTAGES] = "中断次数",
	[TEXT_LONGEST_OUTAGE] = "最长中断",
	[TEXT_TIME_WEIGHTED] = "地区平均",
	[TEXT_CUSTOMER_WEIGHTED] = "按客户加权",
	[TEXT_WORST_REGION] = "最差地区",
	[TEXT_WORST_AVAILABILITY] = "最差地区的可用性",
	[TEXT_BELOW_TARGET] = "未达标地区数",
	[TEXT_CUSTOMERS_BELOW] = "未达标地区的客户",
	[TEXT_COMPOSED] = "组合可用性",

	[TEXT_CALIBRATE] = "报出的概率",
	[TEXT_CALIBRATE_ASKS] = "报出的概率兑现了吗？",
	[TEXT_CALIBRATE_HOW] =
		"报出：该区段内所报概率的平均值。兑现：实际发生的比例，附 Wilson 区间；区间不含所报概率时，说"
		"明该处报得不准。实际/预期：实际发生的次数除以所报概率之和；1 表示与所报一致；区间对稀有事件"
		"的计数是精确的。Brier 分数：概率与结果之差平方的平均值；0 为完美。技巧：比一律报总体比例好多"
		"少。斜率：1 为恰当；小于 1 说明报得过于肯定，大于 1 说明不够肯定。范围：结果落在所报范围内的"
		"比例；范围越宽越容易兑现，所以也要看宽度。",
	[TEXT_QUOTED] = "报出",
	[TEXT_CAME_TRUE] = "兑现",
	[TEXT_OBSERVED_EXPECTED] = "实际/预期",
	[TEXT_P] = "p",
	[TEXT_BRIER] = "Brier 分数",
	[TEXT_BRIER_SKILL] = "技巧",
	[TEXT_SLOPE] = "斜率",
	[TEXT_INSIDE] = "范围内",
	[TEXT_BELOW] = "低于范围",
	[TEXT_ABOVE] = "高于范围",
	[TEXT_WIDTH] = "平均宽度",

	[TEXT_LOSS] = "问题造成的流失",
	[TEXT_LOSS_ASKS] = "问题造成多大损失？改进方案能挽回多少？",
	[TEXT_LOSS_HOW] =
		"采用 TARP 的市场损害树：全部客户中一部分遇到问题，其中一部分投诉，投诉的结果有好有"
		"坏；每一类客户各流失一部分。现状：照现在的情况。其下每行是一个方案及其将达到的比率。比例"
		"：现状指占全部客户的比例，方案指挽回的流失占总流失的比例。超出无问题：扣除没有问题也会流"
		"失的客户。金额：现状为流失客户的毛利，方案为挽回客户的毛利。回报：每单位成本挽回的金额。"
		"区间来自对比率的随机抽取，其不确定程度取决于背后的记录数；没有记录的比率按原值计算。",
	[TEXT_LOSS_RATES] = "哪个比率影响流失",
	[TEXT_LOSS_RATES_ASKS] = "在哪里努力最有效？",
	[TEXT_LOSS_RATES_HOW] =
		"逐个改变树中的比率，其余不变，影响最大的在前。每一个百分点：该比率上升一个百分点时多流失"
		"多少客户；负数表示减少。弹性：该比率相对变化百分之一时，流失变化百分之几。投诉与否由客户"
		"自选；沉默的客户若投诉会与投诉者一样，只是一个假设。",
	[TEXT_LOSS_TYPES] = "面临风险的市场",
	[TEXT_LOSS_TYPES_ASKS] = "哪类问题使最多的市场面临风险？",
	[TEXT_LOSS_TYPES_HOW] =
		"对每类问题：受其影响的客户比例、其中流失的比例，以及两者之积，即面临风险的市场，最大的在"
		"前。一位客户可能遇到几类问题，因此各比例不一定可以相加。",
	[TEXT_LOSS_HIDDEN] = "看不见的部分",
	[TEXT_LOSS_HIDDEN_ASKS] = "冰山有多少在水面以下？",
	[TEXT_LOSS_HIDDEN_HOW] =
		"沉默：遇到问题而不投诉的客户。若同一批事件分别来自彼此独立的调查和工单记录，两者的重叠可"
		"推算总数（捕获—再捕获，Chapman 估计）；隐藏的是两份名单上都没有的。若已知投诉与"
		"被登记的机会，则以登记数除以这两个机会。",
	[TEXT_LOSS_BASE] = "现状",
	[TEXT_LOSS_ICEBERG] = "冰山",
	[TEXT_LOSS_MARGIN] = "毛利",
	[TEXT_PROBLEMS] = "问题",
	[TEXT_COMPLAINTS] = "投诉",
	[TEXT_LOST] = "流失",
	[TEXT_RECOVERED] = "挽回",
	[TEXT_EXCESS] = "超出无问题",
	[TEXT_LOST_BY_WORD] = "口碑流失",
	[TEXT_MONEY] = "金额",
	[TEXT_MONEY_ALL] = "全部客户的金额",
	[TEXT_MONEY_SHARE] = "占全部金额",
	[TEXT_LOSS_NET] = "扣除成本后的金额",
	[TEXT_COST_PER_RECOVERED] = "每挽回一位的成本",
	[TEXT_COST] = "成本",
	[TEXT_BENEFIT_COST] = "回报",
	[TEXT_RATE] = "比率",
	[TEXT_PER_POINT] = "每一个百分点",
	[TEXT_ELASTICITY] = "弹性",
	[TEXT_MONEY_PER_POINT] = "每一个百分点的金额",
	[TEXT_HIT] = "受影响",
	[TEXT_HIT_LOST] = "其中流失",
	[TEXT_MARKET_AT_RISK] = "风险市场",
	[TEXT_AT_RISK] = "客户数",
	[TEXT_MONEY_AT_RISK] = "风险金额",
	[TEXT_SILENT_SHARE] = "沉默",
	[TEXT_SILENT_PER_COMPLAINT] = "每件投诉背后的沉默者",
	[TEXT_ANNOYED] = "不满者",
	[TEXT_IN_SURVEY] = "调查中",
	[TEXT_IN_LOG] = "工单中",
	[TEXT_IN_BOTH] = "两者皆有",
	[TEXT_CHAPMAN] = "总数",
	[TEXT_HIDDEN] = "隐藏",
	[TEXT_HIDDEN_SHARE] = "隐藏比例",
	[TEXT_RATE_PROBLEM] = "遇到问题",
	[TEXT_RATE_COMPLAINED] = "投诉",
	[TEXT_RATE_QUICKLY] = "投诉：很快满意",
	[TEXT_RATE_SATISFIED] = "投诉：满意",
	[TEXT_RATE_MOLLIFIED] = "投诉：得到安抚",
	[TEXT_RATE_DISSATISFIED] = "投诉：不满意",
	[TEXT_RATE_LOST] = "流失：遇到问题",
	[TEXT_RATE_LOST_SILENT] = "流失：沉默",
	[TEXT_RATE_LOST_COMPLAINED] = "流失：投诉",
	[TEXT_RATE_LOST_QUICKLY] = "流失：很快满意",
	[TEXT_RATE_LOST_SATISFIED] = "流失：满意",
	[TEXT_RATE_LOST_MOLLIFIED] = "流失：得到安抚",
	[TEXT_RATE_LOST_DISSATISFIED] = "流失：不满意",
	[TEXT_RATE_LOST_NONE] = "流失：没有问题",
	[TEXT_RATE_TOLD] = "每人告诉",
	[TEXT_RATE_LOUD] = "告诉更多人",
	[TEXT_RATE_TOLD_LOUD] = "多告诉",
	[TEXT_RATE_DETERRED] = "望而却步",

	[TEXT_MATCH] = "套餐匹配",
	[TEXT_MATCH_ASKS] = "哪些客户的套餐不合适？",
	[TEXT_MATCH_HOW] =
		"把每个月的用量按资费表中的每个套餐计价。如果没有任何在售套餐更便宜，该月即为适配；适配度是这类月份的比例，"
		"其区间考虑到同一客户的各月彼此相关。不匹配：客户在同一套餐内连续若干个月都不适配，而且整段时间换成另一个套餐"
		"会更便宜；目前不匹配：这一段仍在继续。推荐：那个套餐。节省：这一段可以少花的钱。误报：少一个月的连续不适配，"
		"下一个月又适配了。变更前后的适配度：变更套餐前后相邻的月份；是否变更由客户自选，差异不能全部归因于变更。",
	[TEXT_MATCH_LIST] = "现在应更换套餐的客户",
	[TEXT_MATCH_LIST_ASKS] = "谁换成哪个套餐更省？",
	[TEXT_MATCH_LIST_HOW] =
		"套餐不合适一直持续到最后一个月的客户：若这段连续的月份都用另一套餐，可少付多少。n：这些月份数。",
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
		"取一个平均值；惩罚：两者之差，区间考虑到部分客户两边都有，p 按行数校正。给予率：得到满足的请求比例。常规：对约定内服务的"
		"满意度。习惯化：此前每多一次额外服务，惩罚增加多少（直线拟合，误差按客户计算）。需求：约定之外的全部请求中该项所占比例。",
	[TEXT_GIVEN] = "给予",
	[TEXT_WITHHELD] = "未给予",
	[TEXT_HABIT_PENALTY] = "惩罚",
	[TEXT_RATE_GIVEN] = "给予率",
	[TEXT_ORDINARY] = "常规",
	[TEXT_REQUESTS] = "请求数",
	[TEXT_HABITUATION] = "习惯化",
	[TEXT_GIVEN_SLOPE] = "给予（每多一次）",
	[TEXT_WITHHELD_SLOPE] = "未给予（每多一次）",
	[TEXT_EXPECTATION_SLOPE] = "期望（每多一次）",
	[TEXT_DEMAND] = "需求",
	[TEXT_ASKED_BY] = "请求客户数",
	[TEXT_GRANTED] = "满足率",

	[TEXT_JOURNEY] = "客户旅程",
	[TEXT_JOURNEY_ASKS] = "客户在哪一步流失？",
	[TEXT_JOURNEY_HOW] =
		"各步按旅程的先后排列；n 为旅程数，同一旅程对同一步的多次评价取平均。到达率：到达该步的旅程比例。差距：体验减期望。"
		"到达率 × 差距：该步对全部旅程的影响，最低者应最先改进。首次低于期望：在有评分的旅程中，第一次失望发生在此步的比例。"
		"失误占比：全部低于期望的接触中属于该步的比例。停留：到下一步为止的时间。流失：未到达目标而止于此步的旅程。"
		"重复：不止一次接触；返回：去过别的步骤后又回来。重复时的省力度：费力度得分相差多少；是否需要重复并非随机。",
	[TEXT_REACH] = "到达率",
	[TEXT_REACH_X_GAP] = "到达率 × 差距",
	[TEXT_FIRST_NEGATIVE] = "首次低于期望",
	[TEXT_FAILURES] = "失误占比",
	[TEXT_DWELL_P50] = "停留（中位数）",
	[TEXT_DWELL_P90] = "停留 P90",
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
	[TEXT_VOICE] = "客户之声：话题",
	[TEXT_VOICE_ASKS] = "客户在谈什么，谁在谈什么？",
	[TEXT_VOICE_HOW] =
		"占比：有内容的记录中提到该话题的比例（Wilson 区间）。话题@群体：该群体的占比，以及"
		"对比值，即该群体谈及该话题的对数优势减去其余群体的对数优势，带信息性先验（Monroe、"
		"Colaresi 与 Quinn 2008）；大于 0 表示比别人谈得多。均值：提到该话题者的评分。",
	[TEXT_VOICE_CONTRAST] = "对比值",
	[TEXT_VOICE_DAYS] = "客户之声：日期",
	[TEXT_VOICE_DAYS_ASKS] = "哪些日子的声音远多于平日？",
	[TEXT_VOICE_DAYS_HOW] =
		"平日水平取同一星期几的中位数，因此激增本身不会抬高它。p 是平日出现这么多记录的概率"
		"，已按天数校正；只列出突出的日子。",
	[TEXT_VOICE_EXPECTED] = "平日水平",
	[TEXT_VOICE_BURST] = "为平日的倍数",
	[TEXT_VOICE_COPIES] = "客户之声：刷评",
	[TEXT_VOICE_COPIES_ASKS] = "哪些评论互为翻版？",
	[TEXT_VOICE_COPIES_HOW] =
		"去掉空格和标点后不少于十个字的评论；三字连串有七成相同（Jaccard）即为翻版，由 "
		"MinHash 找出并逐一核对；五条及以上为一组刷评，与其中一条有一半相同的也归入该组。翻版并不证明恶意。",
	[TEXT_VOICE_ROWS] = "记录数",
	[TEXT_VOICE_TEXTS] = "文本数",
	[TEXT_VOICE_FIRST] = "首次",
	[TEXT_VOICE_LAST] = "末次",
	[TEXT_VOICE_EXAMPLE] = "文本开头",
	[TEXT_VOICE_WHOLE] = "客户之声：总体",
	[TEXT_VOICE_WHOLE_ASKS] = "说了多少，会不会改变评分？",
	[TEXT_VOICE_WHOLE_HOW] =
		"可疑记录即刷评组中的记录：不删除，评分按含与不含两种情形列出。按触达加权：每条按被看到"
		"的次数计。重复：与先前评论逐字相同。",
	[TEXT_VOICE_FILL_RATE] = "评论填写率",
	[TEXT_VOICE_CODED] = "有话题",
	[TEXT_VOICE_DUPLICATES] = "重复",
	[TEXT_VOICE_CAMPAIGNS] = "刷评组数",
	[TEXT_VOICE_SUSPICIOUS] = "可疑",
	[TEXT_VOICE_WITH] = "含可疑评分",
	[TEXT_VOICE_WITHOUT] = "不含可疑评分",
	[TEXT_VOICE_REACH] = "按触达加权",
	[TEXT_VOICE_NON_CUSTOMERS] = "非客户",
	[TEXT_VOICE_WATCH] = "客户之声：预警",
	[TEXT_VOICE_WATCH_ASKS] = "消息预警能否在事情发生之前响起？",
	[TEXT_VOICE_WATCH_HOW] =
		"对每位客户，累计其消息比均值差多少（累积和，Page 1954），超过界限即报警。精确率："
		"报警的客户中真正发生的比例。召回率：发生的客户中事先报警的比例。提前量：两者间隔的"
		"中位数。AUC：发生的客户累积和更高的概率。",
	[TEXT_VOICE_RANG] = "报警",
	[TEXT_VOICE_HAPPENED] = "发生",
	[TEXT_VOICE_PRECISION] = "精确率",
	[TEXT_VOICE_RECALL] = "召回率",
	[TEXT_VOICE_LEAD] = "提前量",
	[TEXT_VOICE_AUC] = "AUC",
	[TEXT_VOICE_ALERTS] = "消息预警",
};
