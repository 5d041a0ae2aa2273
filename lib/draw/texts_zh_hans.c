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
	[TEXT_MORE_ROWS] = "另有 {1} 项",
	[TEXT_SORT] = "按此列排序",
	[TEXT_FILTER] = "筛选",
	[TEXT_SHOWN] = "显示 {1} 行，共 {2} 行",
	[TEXT_COMMA] = "、",
	[TEXT_BRIEF_SOURCES] = "图表依据",
	[TEXT_BRIEF_FROM] = "{1}：{2}{3}。",
	[TEXT_BRIEF_WHAT] = "{1}：{2}",
	[TEXT_BRIEF_MORE] = "完整报告另有 {1} 条结论。",
	[TEXT_BRIEF_LACKS] = "仅见于完整报告：{1}。",
	[TEXT_MADE_BY] = "由 ce-report 根据结果行生成；相同的结果行得到相同的页面。",
	[TEXT_PAGE_OF] = "第{1}页，共{2}页",
	[TEXT_UNDRAWN] = "图表未能绘制。",
	[TEXT_NOTES] = "说明",
	[TEXT_NO_DATA] = "没有可以绘制的内容：各行都没有数值",
	[TEXT_NOT_SHOWN] = "未显示：{1}。csv 和 json 格式包含全部结果行。",
	[TEXT_LEFT_OUT_SMALL] = "略去 {1} 行（n 最小者）",
	[TEXT_LEFT_OUT_LESS] = "略去 {1} 行（重要性最低者）",
	[TEXT_LEFT_OUT_NEAR] = "略去 {1} 行（差距最小者）",
	[TEXT_INTERVAL_NOTE] = "括号内为 {1} 置信区间。",

	[TEXT_HOLDS_NOT] = "不成立：{1}（{2}：{3} 为 {4}，n {5}）",
	[TEXT_HOLDS_NO_NUMBER] = "不成立：{1}（{2} 没有 {3}：缺失或已隐去）",
	[TEXT_HOLDS_NO_ROW] = "不成立：{1}（没有选中任何行{2}）",
	[TEXT_HOLDS_MORE] = "不成立：{1}（另有 {2} 行）",
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
	[TEXT_SCORES_HOW] = "客户的打分：高分占比、净推荐值或均值。净推荐值：9–10 分所占比例减去 0–6 分所占比例，以分表示，范围 −100 至 "
			    "100。高分占比：落在量表"
			    "最高几级的回答所占比例。均值：回答的简单平均。n "
			    "为有回答的记录数；缺失和无效的回答另行计数，不进入"
			    "任何数值。比例采用 Wilson 区间，均值采用 t 区间。",
	[TEXT_NET] = "净推荐值",
	[TEXT_PROMOTERS] = "推荐者",
	[TEXT_PASSIVES] = "中立者",
	[TEXT_DETRACTORS] = "贬损者",
	[TEXT_TOP_BOX] = "高分占比",
	[TEXT_MEAN] = "均值",
	[TEXT_SD] = "标准差",
	[TEXT_SHARE] = "比例",
	[TEXT_AXIS_NET] = "净推荐值（分）",
	[TEXT_AXIS_SHARE] = "给出高分的客户比例（%）",
	[TEXT_AXIS_YES] = "比例（%）",
	[TEXT_AXIS_SCORE] = "平均分",
	[TEXT_FOOT_DOTS] = "圆点：数值；横线：置信区间；n：有回答的记录数；箭头：超出刻度。",

	[TEXT_GAP] = "期望与体验",
	[TEXT_GAP_ASKS] = "体验在哪里低于期望？",
	[TEXT_GAP_HOW] = "差距：同一客户的体验减去期望，再对客户取平均；小于零表示体验低于期望。只"
			 "有两项都作答的客户计入。"
			 "区间来自配对 t 检验；p "
			 "值按检验的项目数校正。总体差距先在每位客户内取平均，因此 n 是客户数，"
			 "而不是回答数。效应量：平均差距除以差距的标准差。达到期望：体验不低于期望"
			 "的客户比例。期望满分：期望"
			 "已达量表上限的客户比例。",
	[TEXT_EXPECTATION] = "期望",
	[TEXT_PERCEPTION] = "体验",
	[TEXT_PERCEPTION_BELOW] = "体验，低于期望",
	[TEXT_PERCEPTION_ABOVE] = "体验，不低于期望",
	[TEXT_GAP_VALUE] = "差距",
	[TEXT_WEIGHTED_GAP] = "加权差距",
	[TEXT_EFFECT] = "效应量",
	[TEXT_MET] = "达到期望",
	[TEXT_IN_ZONE] = "在容忍区内",
	[TEXT_BELOW_ZONE] = "低于可接受水平",
	[TEXT_ABOVE_ZONE] = "高于理想水平",
	[TEXT_ADEQUACY] = "体验与可接受水平之差",
	[TEXT_OVER_DESIRED] = "体验与理想水平之差",
	[TEXT_CEILING] = "期望满分",
	[TEXT_P_ADJ] = "p（校正）",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p（校正）",
	[TEXT_FOOT_GAP] = "细线：差距的置信区间，触及空心圆即可能出于偶然；n：两题均作答的客户数；右侧：差距（体验减期望），单位为量表分。",

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
		"每个时段与控制限比较，控制限只由最初若干时段（基线）确定：中心值上下各 3 个标准误；"
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
	[TEXT_FALSE_SIGNALS] = "偶然报警数",
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
		"每个群体与参照群体（数值最高者）比较。校正值：假设该群体的案件构成与全体相同（直接标"
		"准化）。差异等于两部分之和：相同案件下待遇不同（率的部分）和案件构成不同（构成部分，"
		"Kitagawa）。优势比：按案件分层的 Mantel-Haenszel 法。五分之四：该群体的比例低于参照"
		"群体的 80%。辛普森：案件相同时，差异方向反转。",
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
	[TEXT_CHANGE] = "与上次相比的变化",
	[TEXT_CHANGE_ASKS] = "哪些变化超出了偶然波动？",
	[TEXT_CHANGE_HOW] =
		"比较两次运行中都有区间的每个数值。变化的区间由两者的界限得出（平方相加法，比例时即 "
		"Newcombe 区间），p 按全部被比较的数值校正（Holm）。未超出偶然波动的数值不列出。",
	[TEXT_CHANGE_BEFORE] = "上次",
	[TEXT_CHANGE_NOW] = "本次",
	[TEXT_CHANGE_BY] = "变化",
	[TEXT_CHANGE_COMPARED] = "已比较",
	[TEXT_CHANGE_CHANGED] = "有变化",
	[TEXT_LABEL_RISEN] = "上升",
	[TEXT_LABEL_FALLEN] = "下降",
	[TEXT_KANO] = "卡诺（Kano）分类",
	[TEXT_KANO_ASKS] = "哪些特性令人惊喜，哪些被视为理所当然？",
	[TEXT_KANO_HOW] =
		"请客户回答：具备某项特性时感受如何，不具备时又如何。两个回答合起来归入六类之一。"
		"M（必备）：没有会不满，有了也视为当然。O（期望）：越好越满意。A（魅力）：有则惊喜，没有也不在意。"
		"I（无差异）。R（反向）：客户希望相反。Q（可疑）：两个回答互相矛盾。"
		"类别取人数最多的一类；若前两类差别不明显（Fong 检验），按 M、O、A、I 的次序决定。"
		"“更好”：具备该特性可使满意度提升的程度，(A+O)/(A+O+M+I)。"
		"“更差”：缺少该特性会使满意度下降的程度，-(O+M)/(A+O+M+I)。"
		"强度：A、O、M 占全部回答的比例。分期时，列出类别相对上一期的变化，"
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
		"应答率：受邀者中作答的比例。R 指标：各群体应答率相同时为 1，差异越大越低。最大偏差：就这些群体所知，"
		"任何平均值的偏离都不会超过这么多个标准差。最坏情形与最好情形：假如所有未作答者都给出最低分或最高分，"
		"平均值会是多少。后期减早期：按时间，最后三分之一的回答与最初三分之一之差。假如与后期相同：若未作答者与"
		"最后作答的人相同时的平均值。留空率：参与调查但未回答该题的比例。设计效应与有效 n：权重不等的代价。",
	[TEXT_RESPONSE] = "应答率",
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

	[TEXT_OTHER_HOW] = "表中为该分析的原始结果行；各指标的含义见 ce-analyses(7)。",
};
