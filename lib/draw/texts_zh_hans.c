/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hans[TEXTS] = {
	[TEXT_NONE] = "",
	[TEXT_REPORT] = "客户期望",
	[TEXT_SUMMARY] = "摘要",
	[TEXT_CONTENTS] = "目录",
	[TEXT_CHART] = "图",
	[TEXT_TABLE] = "表",
	[TEXT_HOW] = "计算方法",
	[TEXT_SKIP] = "跳到正文",
	[TEXT_CHART_OF] = "图：{1}。下表含有相同的数字。",
	[TEXT_MADE_BY] = "由 ce-report 根据结果行生成；相同的结果行得到相同的页面。",
	[TEXT_NOTES] = "说明",
	[TEXT_NO_DATA] = "没有可以绘制的内容：各行都没有数值",
	[TEXT_NOT_SHOWN] = "未显示：{1}。csv 和 json 格式包含全部结果行。",
	[TEXT_LEFT_OUT_SMALL] = "略去 {1} 行（n 最小者）",
	[TEXT_LEFT_OUT_NEAR] = "略去 {1} 行（差距最小者）",
	[TEXT_INTERVAL_NOTE] = "括号内为 {1} 置信区间。",

	[TEXT_ITEM] = "项目",
	[TEXT_MEASURE] = "指标",
	[TEXT_VALUE] = "数值",
	[TEXT_INTERVAL] = "区间",
	[TEXT_LABEL] = "标签",
	[TEXT_NOTE] = "备注",
	[TEXT_N] = "n",
	[TEXT_MISSING] = "缺失",
	[TEXT_INVALID] = "无效",
	[TEXT_ALL] = "全部",
	[TEXT_MISSING_GROUP] = "（缺失）",

	[TEXT_SCORES] = "评分",
	[TEXT_SCORES_ASKS] = "客户给我们打多少分？",
	[TEXT_SCORES_HOW] = "净推荐值：9–10 分所占比例减去 0–6 分所占比例，以点表示，范围 −100 至 "
			    "100。高分占比：落在量表"
			    "最高几级的回答所占比例。均值：回答的简单平均。n "
			    "为有回答的记录数；缺失和无效的回答另行计数，不进入"
			    "任何数值。比例采用 Wilson 区间，均值采用 t 区间。",
	[TEXT_SCORES_SAYS_NET] = "{1}：净推荐值 {2}（{3}），n {4}；推荐者 {5}，贬损者 {6}。",
	[TEXT_SCORES_SAYS_SHARE] = "{1}：{2}（{3}），n {4}。",
	[TEXT_SCORES_SAYS_BOX] = "{1}：{2} 的客户给出高分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_MEAN] = "{1}：平均 {2} 分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_RANGE] = "{1}：最高为 {2}，{3}；最低为 {4}，{5}。",
	[TEXT_NET] = "净推荐值",
	[TEXT_PROMOTERS] = "推荐者",
	[TEXT_PASSIVES] = "被动者",
	[TEXT_DETRACTORS] = "贬损者",
	[TEXT_TOP_BOX] = "高分占比",
	[TEXT_MEAN] = "均值",
	[TEXT_SD] = "标准差",
	[TEXT_SHARE] = "比例",
	[TEXT_AXIS_NET] = "净推荐值（点）",
	[TEXT_AXIS_SHARE] = "给出高分的客户比例（%）",
	[TEXT_AXIS_YES] = "比例（%）",
	[TEXT_AXIS_SCORE] = "平均分",
	[TEXT_FOOT_DOTS] = "圆点：数值；横线：区间；n：有回答的记录数。",

	[TEXT_GAP] = "期望与体验",
	[TEXT_GAP_ASKS] = "体验在哪里低于期望？",
	[TEXT_GAP_HOW] = "差距：同一客户的体验减去期望，再对客户取平均；小于零表示体验低于期望。只"
			 "有两项都作答的客户计入。"
			 "区间来自配对 t 检验；p "
			 "值按检验的项目数校正。总体差距先在每位客户内取平均，因此 n 是客户数，"
			 "而不是回答数。效应量：平均差距除以差距的标准差。达到期望：体验不低于期望"
			 "的客户比例。期望满分：期望"
			 "已达量表上限的客户比例。",
	[TEXT_GAP_SAYS_SHORT] = "“{1}”比期望低 {2} 分（{3}），在 {4} 项中低得最多。",
	[TEXT_GAP_SAYS_CHANCE] =
		"“{1}”比期望低 {2} 分，在 {4} 项中低得最多，但这可能只是偶然（{3}）。",
	[TEXT_GAP_SAYS_OVER] = "没有低于期望的项目：{4} 项中最低的“{1}”高出 {2} 分（{3}）。",
	[TEXT_GAP_SAYS_ALL_BELOW] = "就全部项目而言，体验比期望低 {1} 分（{2}），n {3}。",
	[TEXT_GAP_SAYS_ALL_ABOVE] = "就全部项目而言，体验比期望高 {1} 分（{2}），n {3}。",
	[TEXT_EXPECTATION] = "期望",
	[TEXT_PERCEPTION] = "体验",
	[TEXT_PERCEPTION_BELOW] = "体验，低于期望",
	[TEXT_PERCEPTION_ABOVE] = "体验，不低于期望",
	[TEXT_GAP_VALUE] = "差距",
	[TEXT_WEIGHTED_GAP] = "加权差距",
	[TEXT_EFFECT] = "效应量",
	[TEXT_MET] = "达到期望",
	[TEXT_CEILING] = "期望满分",
	[TEXT_P_ADJ] = "p（校正）",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p（校正）",
	[TEXT_FOOT_GAP] = "右侧：差距及其区间，单位为量表分。",

	[TEXT_DRIVERS] = "驱动因素",
	[TEXT_DRIVERS_ASKS] = "什么影响满意度、期望或忠诚度？",
	[TEXT_DRIVERS_HOW] =
		"将结果变量对全部因素一起做回归。效应：其他因素不变时，该因素每高 1 分，结果变"
		"化多少分。重要性：该因素在已解释方差中所占份额，对所有进入次序取平均（LMG）；"
		"相对权重为 Johnson 的方法。惩罚与奖励：低分和高分回答相对于中间回答的损失与收"
		"益。",
	[TEXT_BETA] = "效应",
	[TEXT_LMG] = "重要性",
	[TEXT_RELATIVE_WEIGHT] = "相对权重",
	[TEXT_PENALTY] = "惩罚",
	[TEXT_REWARD] = "奖励",
	[TEXT_ASYMMETRY] = "不对称性",
	[TEXT_VIF] = "方差膨胀",
	[TEXT_R2] = "解释度",

	[TEXT_DRIFT] = "变化监测",
	[TEXT_DRIFT_ASKS] = "有没有变化？何时发生？",
	[TEXT_DRIFT_HOW] =
		"每个时期与控制限比较，控制限只由最初若干时期（基线）确定：中心值上下各 3 个标准误；"
		"若基线自身的波动超出抽样所能解释的范围，则相应放宽（Laney）。累积和累加超出半个标"
		"准误的部分，超过 5 即报警；移动平均给最近一期的权重为 0.2。趋势：数值与时间顺序的 "
		"Kendall τ，以及 Sen 的每期中位斜率。",
	[TEXT_DRIFT_VALUE] = "数值",
	[TEXT_CENTER] = "中心值",
	[TEXT_LCL] = "下限",
	[TEXT_UCL] = "上限",
	[TEXT_CUSUM] = "累积和",
	[TEXT_EWMA] = "移动平均",
	[TEXT_SIGNALS] = "报警数",
	[TEXT_SIGNAL] = "报警",
	[TEXT_FIRST_SIGNAL] = "首次报警",
	[TEXT_MANN_KENDALL] = "趋势（τ）",
	[TEXT_SEN_SLOPE] = "每期斜率",
	[TEXT_COMPARE] = "对比",
	[TEXT_COMPARE_ASKS] = "改变有没有效果？",
	[TEXT_COMPARE_HOW] =
		"两组在每项指标上的对比。比例：差值的 Newcombe 区间与 z 检验；均值：Welch t 检验与 "
		"Mann-Whitney 检验；配对：McNemar 检验、配对 t 检验与符号秩检验；发生率：两个泊松计数"
		"的精确检验。p 按本组全部指标校正。可检出差异：真实差异若有这么大，五次同样的研究中有"
		"四次能够显示出来。b 胜出率：b 组的一个回答高于 a 组的概率，相等算一半。",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}：{3}比{2}高 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}：{3}比{2}低 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_NONE] = "{1}：{2}与{3}之间未显示出差异（{4}，{5}）；若差异达到 {6}，五次同样的研究中有四次能够看出。",
	[TEXT_COMPARE_SAYS_FEW] = "{1}：回答太少，无法对比{2}与{3}。",
	[TEXT_VALUE_A] = "a",
	[TEXT_VALUE_B] = "b",
	[TEXT_DIFFERENCE] = "b − a",
	[TEXT_RATIO_AB] = "b / a",
	[TEXT_MANN_WHITNEY_P] = "p（秩）",
	[TEXT_SUPERIORITY] = "b 胜出率",
	[TEXT_WILCOXON_P] = "p（符号秩）",
	[TEXT_DETECTABLE] = "可检出差异",
	[TEXT_VERDICT] = "结论",
	[TEXT_SPLIT] = "b 组占比",
	[TEXT_SPLIT_P] = "分组比例 p",
	[TEXT_LABEL_HIGHER] = "b 更高",
	[TEXT_LABEL_LOWER] = "b 更低",
	[TEXT_LABEL_NO_DIFFERENCE] = "未显示差异",
	[TEXT_LABEL_TOO_FEW] = "回答太少",
	[TEXT_EQUITY] = "公平性",
	[TEXT_EQUITY_ASKS] = "各群体得到的服务一样吗？",
	[TEXT_EQUITY_HOW] =
		"每个群体与参照群体（数值最高者）比较。校正值：假设该群体的事项构成与全体相同（直接标"
		"准化）。差异等于两部分之和：相同事项下待遇不同（率的部分）和事项构成不同（构成部分，"
		"Kitagawa）。优势比：按事项分层的 Mantel-Haenszel 法。五分之四：该群体的比例低于参照"
		"群体的 80 %。辛普森：事项相同时，差异方向反转。",
	[TEXT_EQUITY_VALUE] = "数值",
	[TEXT_EQUITY_DIFFERENCE] = "差异",
	[TEXT_EQUITY_RATIO] = "比值",
	[TEXT_SMD] = "标准化差异",
	[TEXT_ADJUSTED] = "校正值",
	[TEXT_ADJUSTED_DIFFERENCE] = "校正差异",
	[TEXT_RATE_PART] = "率的部分",
	[TEXT_MIX_PART] = "构成部分",
	[TEXT_ODDS_RATIO] = "优势比",
	[TEXT_GINI] = "基尼系数",
	[TEXT_THEIL] = "泰尔指数",
	[TEXT_THEIL_BETWEEN] = "组间泰尔指数",
	[TEXT_KANO] = "卡诺（Kano）分类",
	[TEXT_KANO_ASKS] = "哪些特性令人惊喜，哪些被视为理所当然？",
	[TEXT_KANO_HOW] =
		"请客户回答：具备某项特性时感受如何，不具备时又如何。两个回答合起来归入六类之一。"
		"M（必备）：没有会不满，有了也视为当然。O（期望）：越好越满意。A（魅力）：有则惊喜，没有也不在意。"
		"I（无差异）。R（反向）：客户希望相反。Q（可疑）：两个回答互相矛盾。"
		"类别取人数最多的一类；若前两类差别不明显（Fong 检验），按 M、O、A、I 的次序决定。"
		"“更好”：具备该特性可使满意度提升的程度，(A+O)/(A+O+M+I)。"
		"“更差”：缺少该特性会使满意度下降的程度，-(O+M)/(A+O+M+I)。"
		"强度：A、O、M 占全部回答的比例。分时段时，列出类别相对上一时段的变化，"
		"以及为此至少有多大比例的客户改变了回答。",
	[TEXT_KANO_CATEGORY] = "类别",
	[TEXT_KANO_SIGNIFICANT] = "明确",
	[TEXT_BETTER] = "更好",
	[TEXT_WORSE] = "更差",
	[TEXT_STRENGTH] = "强度",
	[TEXT_MUST_BE] = "M 必备",
	[TEXT_ONE_DIMENSIONAL] = "O 期望",
	[TEXT_ATTRACTIVE] = "A 魅力",
	[TEXT_INDIFFERENT] = "I 无差异",
	[TEXT_REVERSE] = "R 反向",
	[TEXT_QUESTIONABLE] = "Q 可疑",
	[TEXT_MIGRATION] = "变化",
	[TEXT_MOVED] = "改变比例",

	[TEXT_IMPORTANCE] = "重要性与表现",
	[TEXT_IMPORTANCE_ASKS] = "应当先改进什么？",
	[TEXT_IMPORTANCE_HOW] =
		"每个项目对客户有多重要、做得有多好：取两问都作答的客户的平均值，附 t 区间。"
		"十字线把项目分为四个区域。concentrate（优先改进）：重要而做得不好。keep（继续保持）：重要且做得好。"
		"low（低优先级）：不重要，做得也一般。overkill（过度投入）：做得好但不重要。"
		"若某项目的区间跨过十字线，则注明 boundary：它也可能属于另一侧。",
	[TEXT_CROSS_HAIR] = "十字线",
	[TEXT_QUADRANT] = "区域",
	[TEXT_IMPORTANCE_VALUE] = "重要性",
	[TEXT_PERFORMANCE] = "表现",

	[TEXT_INDEX] = "满意度指数",
	[TEXT_INDEX_ASKS] = "期望、质量和价值怎样汇成满意与忠诚？各个量表可信吗？",
	[TEXT_INDEX_HOW] =
		"只有回答了模型中全部问题的客户计入。每一组问题由其答案的加权平均来概括；权重来自偏最小二乘路径模型："
		"与相连的各组关系越密切的答案，权重越大。指数：该平均值，量表允许的最低答案为 0，最高为 100；"
		"区间：把客户随机分成 32 份，每次去掉一份重新计算整个模型。Alpha 和 rho：同组问题彼此一致的程度，低于 0.7 的组应谨慎解读。"
		"共同度：一组概括了其问题变异的多大份额。R²：一组的变异中由前面各组解释的份额。"
		"系数：前面一组变动一个标准差而其他组不变时，这一组变动几个标准差。",
	[TEXT_INDEX_VALUE] = "指数",
	[TEXT_CRONBACH] = "Alpha",
	[TEXT_ALPHA_STD] = "Alpha（标准化）",
	[TEXT_RHO] = "Rho",
	[TEXT_COMMUNALITY] = "共同度",
	[TEXT_WEIGHT] = "权重",
	[TEXT_LOADING] = "载荷",
	[TEXT_COEFFICIENT] = "系数",
	[TEXT_GOF] = "拟合度",

	[TEXT_PROMISE] = "承诺",
	[TEXT_PROMISE_ASKS] = "我们说到做到了吗？",
	[TEXT_PROMISE_HOW] = "守约：在承诺的时间内完成。迟到：在承诺的时间之后完成。失约：尚未完成"
			     "，且读取数据时承诺的时间已过。三者"
			     "合计 100 %，其件数为 n；区间为 Wilson "
			     "区间。未到期：尚未完成，承诺的时间未到，另行计数。没有承诺"
			     "时间的案件不进入任何比例。超时：迟到案件在承诺时间之后多久完成。剩余"
			     "额度：目标允许的违约中尚未用掉的"
			     "部分；小于零表示超支。按营业时间，只有营业中的时间才算超时；不计暂停，案件暂停的时间不算。"
			     "静默：客户得不到任何消息的最长时间。无法兑现：作出承诺时就做不到。再次落空：因前一承诺落空而"
			     "作出、又没有兑现的承诺。"
		"消耗速度：最近 1 天、7 天和 30 天内，额度的消耗是均匀消耗的多少倍；1 表示恰好用完。长短两个"
		"窗口都消耗过快才报警：既要紧，又仍在继续。",
	[TEXT_PROMISE_SAYS] = "{1} 的承诺得到遵守（{2}），n {3}；另有 {4} 件尚未到期。",
	[TEXT_PROMISE_SAYS_KIND] = "{1}：{2} 的承诺得到遵守（{3}），n {4}；另有 {5} 件尚未到期。",
	[TEXT_PROMISE_SAYS_WORST] = "最低：{1}，{2}（{3}），n {4}。",
	[TEXT_KEPT] = "守约",
	[TEXT_LATE] = "迟到",
	[TEXT_BROKEN] = "失约",
	[TEXT_OPEN] = "未到期",
	[TEXT_OPEN_N] = "未到期件数",
	[TEXT_NO_DUE_N] = "无目标",
	[TEXT_OVERRUN_P50] = "超时中位数",
	[TEXT_OVERRUN_P90] = "超时 p90",
	[TEXT_OVERRUN_WORST] = "最长超时",
	[TEXT_TOLD_BEFORE] = "事前告知",
	[TEXT_TOLD_AFTER] = "事后告知",
	[TEXT_TOLD_NEVER] = "从未告知",
	[TEXT_UNQUANTIFIED] = "无时间的承诺",
	[TEXT_SILENCE_P90] = "静默 p90",
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
	[TEXT_FOOT_PROMISE] = "n：守约、迟到或失约的案件数；右侧：守约比例及其区间。",

	[TEXT_WAIT] = "等待",
	[TEXT_WAIT_ASKS] = "报出的等待时间诚实吗？应该怎样报？",
	[TEXT_WAIT_HOW] =
		"中位数与 p90：得到服务的人中，一半、九成等待了这么久或更短。放弃率：离开或尚未得到服务的比例；"
		"含离开者的中位数把他们的等待视为长于其已等的时间。落在区间内：等待在所报区间内的比例；"
		"偏早与偏晚：得到服务的人中比所报更短、更长的比例。偏差：实际等待比所报区间中点长多少，小于零表示等得更短。"
		"余量：所报中点与实际等待之比，大于 1 表示报得宽松。感受比：顾客自述的等待与实际等待之比。"
		"回报：偏早或偏晚者的满意度与落在区间内者之差。建议报价的起与止：若今后的顾客与这些顾客相似，"
		"下一次等待以所要求的概率落在其中。实现率：由较早数据得出的区间容纳了较晚等待的多大比例。",
	[TEXT_WAITED_P50] = "中位数",
	[TEXT_WAITED_P90] = "p90",
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
	[TEXT_WAIT_P90] = "等候 p90",
	[TEXT_FCFS_P50] = "按到达顺序的中位数",
	[TEXT_FCFS_P90] = "按到达顺序的 p90",
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
		"一个阈值，假定无论如何承诺，送达所需时间不变；“never”表示从不放宽。履约：切换之前与之后兑现承诺的比例。避免的"
		"迟到：切换之后未赶上短期限但赶上长期限的订单。违反规则：超过规则阈值后仍承诺短期限的订单。过早放宽：阈值之前就"
		"承诺长期限的订单。最佳：给出迟到成本时取总成本最低的阈值，否则取仍能达到目标的最高阈值。售出：订单量与库存之比。"
		"超卖：已无库存时到来的订单。",
	[TEXT_BEST] = "最佳",
	[TEXT_TRIGGERED_AT] = "达到时间",
	[TEXT_ORDERS_AFTER] = "放宽后的订单",
	[TEXT_KEPT_ALL] = "履约",
	[TEXT_KEPT_BEFORE] = "切换前履约",
	[TEXT_KEPT_AFTER] = "切换后履约",
	[TEXT_LATE_AVOIDED] = "避免的迟到",
	[TEXT_LATE_N] = "迟到",
	[TEXT_COUPON_COST] = "优惠券费用",
	[TEXT_STOCK_COST] = "总成本",
	[TEXT_NONCOMPLIANT] = "违反规则",
	[TEXT_PREMATURE] = "过早放宽",
	[TEXT_ACTUAL_KEPT] = "实际履约",
	[TEXT_SOLD] = "售出",
	[TEXT_OVERSOLD] = "超卖",
	[TEXT_UNUSED] = "未售出",

	[TEXT_AGREE] = "评分者一致性",
	[TEXT_AGREE_ASKS] = "不同的编码者和来源是否一致？",
	[TEXT_AGREE_HOW] =
		"Krippendorff α：所有评分者对每个单位都一致时为 1，一致程度与随机相同时为 0，低于随机时为负；"
		"只有一个评分的单位不计。Kappa：同样的思路，针对两位评分者都评过的单位。一致率：同一单位的两两评分中"
		"相同的比例，不论是否出于偶然。随机一致率：评分者使用各等级的频率不变、但只凭猜测时预期的一致率。"
		"n 为单位数。如果所有评分都是同一个等级，就无法区分一致与偶然，因此没有 α 和 Kappa。",
	[TEXT_ALPHA] = "Krippendorff α",
	[TEXT_KAPPA] = "Cohen Kappa",
	[TEXT_AGREEMENT] = "一致率",
	[TEXT_BY_CHANCE] = "随机一致率",

	[TEXT_SAMPLE] = "谁的声音被听到",
	[TEXT_SAMPLE_ASKS] = "哪些人我们没有听到？",
	[TEXT_SAMPLE_HOW] =
		"回答率：受邀者中作答的比例。R 指标：各群体回答率相同时为 1，差异越大越低。最大偏差：就这些群体所知，"
		"任何平均值的偏离都不会超过这么多个标准差。最坏情形与最好情形：假如所有未作答者都给出最低分或最高分，"
		"平均值会是多少。后期减早期：按时间，最后三分之一的回答与最初三分之一之差。假如与后期相同：若未作答者与"
		"最后作答的人相同时的平均值。留空率：参与调查但未回答该题的比例。设计效应与有效 n：权重不等的代价。",
	[TEXT_RESPONSE] = "回答率",
	[TEXT_R_INDICATOR] = "R 指标",
	[TEXT_BIAS_MOST] = "最大偏差",
	[TEXT_BOUND_LOW] = "最坏情形",
	[TEXT_BOUND_HIGH] = "最好情形",
	[TEXT_EARLY_LATE] = "后期 − 早期",
	[TEXT_EXTRAPOLATED] = "假如与后期相同",
	[TEXT_ITEM_MISSING] = "留空率",
	[TEXT_FILLED] = "填写率",
	[TEXT_DEFF] = "设计效应",
	[TEXT_N_EFF] = "有效 n",

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
	[TEXT_LOSS_SAYS] = "流失客户 {1} 位。",
	[TEXT_LOSS_SAYS_BEST] = "{1} 挽回最多：{2} 位（{3}）。",
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

	[TEXT_OTHER_HOW] = "表中为该分析的原始结果行；各指标的含义见 ce-analyses(7)。",
};
