/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant[TEXTS] = {
	[TEXT_NONE] = "",
	[TEXT_REPORT] = "客戶期望",
	[TEXT_SUMMARY] = "摘要",
	[TEXT_CONTENTS] = "目錄",
	[TEXT_CHART] = "圖",
	[TEXT_TABLE] = "表",
	[TEXT_HOW] = "計算方法",
	[TEXT_SKIP] = "跳到正文",
	[TEXT_CHART_OF] = "圖：{1}。下表含有相同的數字。",
	[TEXT_MADE_BY] = "由 ce-report 根據結果列產生；相同的結果列得到相同的頁面。",
	[TEXT_NOTES] = "說明",
	[TEXT_NO_DATA] = "沒有可以繪製的內容：各列都沒有數值",
	[TEXT_NOT_SHOWN] = "未顯示：{1}。csv 和 json 格式包含全部結果列。",
	[TEXT_LEFT_OUT_SMALL] = "略去 {1} 列（n 最小者）",
	[TEXT_LEFT_OUT_NEAR] = "略去 {1} 列（差距最小者）",
	[TEXT_INTERVAL_NOTE] = "括號內為 {1} 信賴區間。",

	[TEXT_ITEM] = "項目",
	[TEXT_MEASURE] = "指標",
	[TEXT_VALUE] = "數值",
	[TEXT_INTERVAL] = "區間",
	[TEXT_LABEL] = "標籤",
	[TEXT_NOTE] = "備註",
	[TEXT_N] = "n",
	[TEXT_MISSING] = "缺失",
	[TEXT_INVALID] = "無效",
	[TEXT_ALL] = "全部",
	[TEXT_MISSING_GROUP] = "（缺失）",

	[TEXT_SCORES] = "評分",
	[TEXT_SCORES_ASKS] = "客戶給我們打多少分？",
	[TEXT_SCORES_HOW] = "淨推薦值：9–10 分所占比例減去 0–6 分所占比例，以點表示，範圍 −100 至 "
			    "100。高分占比：落在量表"
			    "最高幾級的回答所占比例。平均：回答的簡單平均。n "
			    "為有回答的記錄數；缺失和無效的回答另行計數，不進入"
			    "任何數值。比例採用 Wilson 區間，平均採用 t 區間。",
	[TEXT_SCORES_SAYS_NET] = "{1}：淨推薦值 {2}（{3}），n {4}；推薦者 {5}，貶損者 {6}。",
	[TEXT_SCORES_SAYS_SHARE] = "{1}：{2}（{3}），n {4}。",
	[TEXT_SCORES_SAYS_BOX] = "{1}：{2} 的客戶給出高分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_MEAN] = "{1}：平均 {2} 分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_RANGE] = "{1}：最高為 {2}，{3}；最低為 {4}，{5}。",
	[TEXT_NET] = "淨推薦值",
	[TEXT_PROMOTERS] = "推薦者",
	[TEXT_PASSIVES] = "被動者",
	[TEXT_DETRACTORS] = "貶損者",
	[TEXT_TOP_BOX] = "高分占比",
	[TEXT_MEAN] = "平均",
	[TEXT_SD] = "標準差",
	[TEXT_SHARE] = "比例",
	[TEXT_AXIS_NET] = "淨推薦值（點）",
	[TEXT_AXIS_SHARE] = "給出高分的客戶比例（%）",
	[TEXT_AXIS_YES] = "比例（%）",
	[TEXT_AXIS_SCORE] = "平均分",
	[TEXT_FOOT_DOTS] = "圓點：數值；橫線：區間；n：有回答的記錄數。",

	[TEXT_GAP] = "期望與體驗",
	[TEXT_GAP_ASKS] = "體驗在哪裡低於期望？",
	[TEXT_GAP_HOW] = "差距：同一客戶的體驗減去期望，再對客戶取平均；小於零表示體驗低於期望。只"
			 "有兩項都作答的客戶計入。"
			 "區間來自配對 t 檢定；p "
			 "值按檢定的項目數校正。總體差距先在每位客戶內取平均，因此 n 是客戶數，"
			 "而不是回答數。效果量：平均差距除以差距的標準差。達到期望：體驗不低於期望"
			 "的客戶比例。期望滿分：期望"
			 "已達量表上限的客戶比例。",
	[TEXT_GAP_SAYS_SHORT] = "「{1}」比期望低 {2} 分（{3}），在 {4} 項中低得最多。",
	[TEXT_GAP_SAYS_CHANCE] =
		"「{1}」比期望低 {2} 分，在 {4} 項中低得最多，但這可能只是偶然（{3}）。",
	[TEXT_GAP_SAYS_OVER] = "沒有低於期望的項目：{4} 項中最低的「{1}」高出 {2} 分（{3}）。",
	[TEXT_GAP_SAYS_ALL_BELOW] = "就全部項目而言，體驗比期望低 {1} 分（{2}），n {3}。",
	[TEXT_GAP_SAYS_ALL_ABOVE] = "就全部項目而言，體驗比期望高 {1} 分（{2}），n {3}。",
	[TEXT_EXPECTATION] = "期望",
	[TEXT_PERCEPTION] = "體驗",
	[TEXT_PERCEPTION_BELOW] = "體驗，低於期望",
	[TEXT_PERCEPTION_ABOVE] = "體驗，不低於期望",
	[TEXT_GAP_VALUE] = "差距",
	[TEXT_WEIGHTED_GAP] = "加權差距",
	[TEXT_EFFECT] = "效果量",
	[TEXT_MET] = "達到期望",
	[TEXT_CEILING] = "期望滿分",
	[TEXT_P_ADJ] = "p（校正）",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p（校正）",
	[TEXT_FOOT_GAP] = "右側：差距及其區間，單位為量表分。",

	[TEXT_DRIVERS] = "驅動因素",
	[TEXT_DRIVERS_ASKS] = "什麼影響滿意度、期望或忠誠度？",
	[TEXT_DRIVERS_HOW] =
		"將結果變數對全部因素一起做迴歸。效應：其他因素不變時，該因素每高 1 分，結果變"
		"化多少分。重要性：該因素在已解釋變異中所占份額，對所有進入次序取平均（LMG）；"
		"相對權重為 Johnson 的方法。懲罰與獎勵：低分和高分回答相對於中間回答的損失與收"
		"益。",
	[TEXT_BETA] = "效應",
	[TEXT_LMG] = "重要性",
	[TEXT_RELATIVE_WEIGHT] = "相對權重",
	[TEXT_PENALTY] = "懲罰",
	[TEXT_REWARD] = "獎勵",
	[TEXT_ASYMMETRY] = "不對稱性",
	[TEXT_VIF] = "變異膨脹",
	[TEXT_R2] = "解釋度",

	[TEXT_DRIFT] = "變化監測",
	[TEXT_DRIFT_ASKS] = "有沒有變化？何時發生？",
	[TEXT_DRIFT_HOW] =
		"每個時期與管制界限比較，管制界限只由最初若干時期（基線）決定：中心值上下各 3 個標準"
		"誤；若基線本身的波動超出抽樣所能解釋的範圍，則相應放寬（Laney）。累積和累加超出半個"
		"標準誤的部分，超過 5 即示警；移動平均給最近一期的權重為 0.2。趨勢：數值與時間順序的 "
		"Kendall τ，以及 Sen 的每期中位斜率。",
	[TEXT_DRIFT_VALUE] = "數值",
	[TEXT_CENTER] = "中心值",
	[TEXT_LCL] = "下限",
	[TEXT_UCL] = "上限",
	[TEXT_CUSUM] = "累積和",
	[TEXT_EWMA] = "移動平均",
	[TEXT_SIGNALS] = "示警數",
	[TEXT_SIGNAL] = "示警",
	[TEXT_FIRST_SIGNAL] = "首次示警",
	[TEXT_MANN_KENDALL] = "趨勢（τ）",
	[TEXT_SEN_SLOPE] = "每期斜率",
	[TEXT_COMPARE] = "比較",
	[TEXT_COMPARE_ASKS] = "改變有沒有效果？",
	[TEXT_COMPARE_HOW] =
		"兩組在每項指標上的比較。比例：差值的 Newcombe 區間與 z 檢定；平均數：Welch t 檢定與 "
		"Mann-Whitney 檢定；配對：McNemar 檢定、成對 t 檢定與符號等級檢定；發生率：兩個卜瓦松計"
		"數的精確檢定。p 按本組全部指標校正。可檢出差異：真實差異若有這麼大，五次同樣的研究中有"
		"四次能夠顯示出來。b 勝出率：b 組的一個回答高於 a 組的機率，相等算一半。",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}：{3}比{2}高 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}：{3}比{2}低 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_NONE] = "{1}：{2}與{3}之間未顯示出差異（{4}，{5}）；若差異達到 {6}，五次同樣的研究中有四次能夠看出。",
	[TEXT_COMPARE_SAYS_FEW] = "{1}：回答太少，無法比較{2}與{3}。",
	[TEXT_VALUE_A] = "a",
	[TEXT_VALUE_B] = "b",
	[TEXT_DIFFERENCE] = "b − a",
	[TEXT_RATIO_AB] = "b / a",
	[TEXT_MANN_WHITNEY_P] = "p（等級）",
	[TEXT_SUPERIORITY] = "b 勝出率",
	[TEXT_WILCOXON_P] = "p（符號等級）",
	[TEXT_DETECTABLE] = "可檢出差異",
	[TEXT_VERDICT] = "結論",
	[TEXT_SPLIT] = "b 組占比",
	[TEXT_SPLIT_P] = "分組比例 p",
	[TEXT_LABEL_HIGHER] = "b 較高",
	[TEXT_LABEL_LOWER] = "b 較低",
	[TEXT_LABEL_NO_DIFFERENCE] = "未顯示差異",
	[TEXT_LABEL_TOO_FEW] = "回答太少",
	[TEXT_EQUITY] = "公平性",
	[TEXT_EQUITY_ASKS] = "各群體得到的服務一樣嗎？",
	[TEXT_EQUITY_HOW] =
		"每個群體與參照群體（數值最高者）比較。校正值：假設該群體的事項組成與全體相同（直接標"
		"準化）。差異等於兩部分之和：相同事項下待遇不同（率的部分）和事項組成不同（組成部分，"
		"Kitagawa）。勝算比：按事項分層的 Mantel-Haenszel 法。五分之四：該群體的比例低於參照"
		"群體的 80 %。辛普森：事項相同時，差異方向反轉。",
	[TEXT_EQUITY_VALUE] = "數值",
	[TEXT_EQUITY_DIFFERENCE] = "差異",
	[TEXT_EQUITY_RATIO] = "比值",
	[TEXT_SMD] = "標準化差異",
	[TEXT_ADJUSTED] = "校正值",
	[TEXT_ADJUSTED_DIFFERENCE] = "校正差異",
	[TEXT_RATE_PART] = "率的部分",
	[TEXT_MIX_PART] = "組成部分",
	[TEXT_ODDS_RATIO] = "勝算比",
	[TEXT_GINI] = "吉尼係數",
	[TEXT_THEIL] = "泰爾指數",
	[TEXT_THEIL_BETWEEN] = "組間泰爾指數",
	[TEXT_KANO] = "狩野（Kano）分類",
	[TEXT_KANO_ASKS] = "哪些特性令人驚喜，哪些被視為理所當然？",
	[TEXT_KANO_HOW] =
		"請客戶回答：具備某項特性時感受如何，不具備時又如何。兩個回答合起來歸入六類之一。"
		"M（必備）：沒有會不滿，有了也視為當然。O（期望）：越好越滿意。A（魅力）：有則驚喜，沒有也不在意。"
		"I（無差異）。R（反向）：客戶希望相反。Q（可疑）：兩個回答互相矛盾。"
		"類別取人數最多的一類；若前兩類差別不明顯（Fong 檢定），按 M、O、A、I 的次序決定。"
		"「更好」：具備該特性可使滿意度提升的程度，(A+O)/(A+O+M+I)。"
		"「更差」：缺少該特性會使滿意度下降的程度，-(O+M)/(A+O+M+I)。"
		"強度：A、O、M 占全部回答的比例。分時段時，列出類別相對上一時段的變化，"
		"以及為此至少有多大比例的客戶改變了回答。",
	[TEXT_KANO_CATEGORY] = "類別",
	[TEXT_KANO_SIGNIFICANT] = "明確",
	[TEXT_BETTER] = "更好",
	[TEXT_WORSE] = "更差",
	[TEXT_STRENGTH] = "強度",
	[TEXT_MUST_BE] = "M 必備",
	[TEXT_ONE_DIMENSIONAL] = "O 期望",
	[TEXT_ATTRACTIVE] = "A 魅力",
	[TEXT_INDIFFERENT] = "I 無差異",
	[TEXT_REVERSE] = "R 反向",
	[TEXT_QUESTIONABLE] = "Q 可疑",
	[TEXT_MIGRATION] = "變化",
	[TEXT_MOVED] = "改變比例",

	[TEXT_IMPORTANCE] = "重要性與表現",
	[TEXT_IMPORTANCE_ASKS] = "應當先改進什麼？",
	[TEXT_IMPORTANCE_HOW] =
		"每個項目對客戶有多重要、做得有多好：取兩問都作答的客戶的平均值，附 t 區間。"
		"十字線把項目分為四個區域。concentrate（優先改進）：重要而做得不好。keep（繼續保持）：重要且做得好。"
		"low（低優先級）：不重要，做得也一般。overkill（過度投入）：做得好但不重要。"
		"若某項目的區間跨過十字線，則註明 boundary：它也可能屬於另一側。",
	[TEXT_CROSS_HAIR] = "十字線",
	[TEXT_QUADRANT] = "區域",
	[TEXT_IMPORTANCE_VALUE] = "重要性",
	[TEXT_PERFORMANCE] = "表現",

	[TEXT_INDEX] = "滿意度指數",
	[TEXT_INDEX_ASKS] = "期望、品質和價值怎樣匯成滿意與忠誠？各個量表可信嗎？",
	[TEXT_INDEX_HOW] =
		"只有回答了模型中全部問題的客戶計入。每一組問題由其答案的加權平均來概括；權重來自偏最小平方路徑模型："
		"與相連的各組關係越密切的答案，權重越大。指數：該平均值，量表允許的最低答案為 0，最高為 100；"
		"區間：把客戶隨機分成 32 份，每次去掉一份重新計算整個模型。Alpha 和 rho：同組問題彼此一致的程度，低於 0.7 的組應謹慎解讀。"
		"共同性：一組概括了其問題變異的多大份額。R²：一組的變異中由前面各組解釋的份額。"
		"係數：前面一組變動一個標準差而其他組不變時，這一組變動幾個標準差。",
	[TEXT_INDEX_VALUE] = "指數",
	[TEXT_CRONBACH] = "Alpha",
	[TEXT_ALPHA_STD] = "Alpha（標準化）",
	[TEXT_RHO] = "Rho",
	[TEXT_COMMUNALITY] = "共同性",
	[TEXT_WEIGHT] = "權重",
	[TEXT_LOADING] = "負荷量",
	[TEXT_COEFFICIENT] = "係數",
	[TEXT_GOF] = "適配度",

	[TEXT_PROMISE] = "承諾",
	[TEXT_PROMISE_ASKS] = "我們說到做到了嗎？",
	[TEXT_PROMISE_HOW] = "守約：在承諾的時間內完成。遲到：在承諾的時間之後完成。失約：尚未完成"
			     "，且讀取資料時承諾的時間已過。三者"
			     "合計 100 %，其件數為 n；區間為 Wilson "
			     "區間。未到期：尚未完成，承諾的時間未到，另行計數。沒有承諾"
			     "時間的案件不進入任何比例。逾時：遲到案件在承諾時間之後多久完成。剩餘"
			     "額度：目標允許的違約中尚未用掉的"
			     "部分；小於零表示超支。按營業時間，只有營業中的時間才算逾時；不計暫停，案件暫停的時間不算。"
			     "靜默：客戶得不到任何消息的最長時間。無法兌現：作出承諾時就做不到。再次落空：因前一承諾落空而"
			     "作出、又沒有兌現的承諾。"
		"消耗速度：最近 1 天、7 天和 30 天內，額度的消耗是均勻消耗的多少倍；1 表示恰好用完。長短兩個"
		"視窗都消耗過快才報警：既要緊，又仍在繼續。",
	[TEXT_PROMISE_SAYS] = "{1} 的承諾得到遵守（{2}），n {3}；另有 {4} 件尚未到期。",
	[TEXT_PROMISE_SAYS_KIND] = "{1}：{2} 的承諾得到遵守（{3}），n {4}；另有 {5} 件尚未到期。",
	[TEXT_PROMISE_SAYS_WORST] = "最低：{1}，{2}（{3}），n {4}。",
	[TEXT_KEPT] = "守約",
	[TEXT_LATE] = "遲到",
	[TEXT_BROKEN] = "失約",
	[TEXT_OPEN] = "未到期",
	[TEXT_OPEN_N] = "未到期件數",
	[TEXT_NO_DUE_N] = "無目標",
	[TEXT_OVERRUN_P50] = "逾時中位數",
	[TEXT_OVERRUN_P90] = "逾時 p90",
	[TEXT_OVERRUN_WORST] = "最長逾時",
	[TEXT_TOLD_BEFORE] = "事前告知",
	[TEXT_TOLD_AFTER] = "事後告知",
	[TEXT_TOLD_NEVER] = "從未告知",
	[TEXT_UNQUANTIFIED] = "無時間的承諾",
	[TEXT_SILENCE_P90] = "靜默 p90",
	[TEXT_INFEASIBLE] = "無法兌現",
	[TEXT_RECOVERY_PROMISED] = "作出補救承諾",
	[TEXT_DOUBLE_DEVIATION] = "再次落空",
	[TEXT_BUSINESS] = "營業時間",
	[TEXT_UNPAUSED] = "不計暫停",
	[TEXT_BUSINESS_UNPAUSED] = "營業時間，不計暫停",
	[TEXT_BUDGET_LEFT] = "剩餘額度",
	[TEXT_BURN_1D] = "消耗速度（1 天）",
	[TEXT_BURN_7D] = "消耗速度（7 天）",
	[TEXT_BURN_30D] = "消耗速度（30 天）",
	[TEXT_ALERT] = "警報",
	[TEXT_TARGET] = "目標 {1}",
	[TEXT_FOOT_PROMISE] = "n：守約、遲到或失約的案件數；右側：守約比例及其區間。",

	[TEXT_WAIT] = "等待",
	[TEXT_WAIT_ASKS] = "報出的等待時間誠實嗎？應該怎樣報？",
	[TEXT_WAIT_HOW] =
		"中位數與 p90：得到服務的人中，一半、九成等待了這麼久或更短。放棄率：離開或尚未得到服務的比例；"
		"含離開者的中位數把他們的等待視為長於其已等的時間。落在區間內：等待在所報區間內的比例；"
		"偏早與偏晚：得到服務的人中比所報更短、更長的比例。偏差：實際等待比所報區間中點長多少，小於零表示等得更短。"
		"餘裕：所報中點與實際等待之比，大於 1 表示報得寬鬆。感受比：顧客自述的等待與實際等待之比。"
		"回報：偏早或偏晚者的滿意度與落在區間內者之差。建議報價的起與止：若今後的顧客與這些顧客相似，"
		"下一次等待以所要求的機率落在其中。實現率：由較早資料得出的區間容納了較晚等待的多大比例。",
	[TEXT_WAITED_P50] = "中位數",
	[TEXT_WAITED_P90] = "p90",
	[TEXT_ABANDONED] = "放棄率",
	[TEXT_KM_P50] = "含離開者的中位數",
	[TEXT_COVERAGE] = "落在區間內",
	[TEXT_WAIT_EARLY] = "偏早",
	[TEXT_WAIT_LATE] = "偏晚",
	[TEXT_WAIT_BIAS] = "偏差",
	[TEXT_PADDING] = "餘裕",
	[TEXT_PERCEIVED_RATIO] = "感受比",
	[TEXT_PAYOFF_EARLY] = "偏早的回報",
	[TEXT_PAYOFF_LATE] = "偏晚的回報",
	[TEXT_QUOTE_LOW] = "建議報起",
	[TEXT_QUOTE_HIGH] = "建議報止",
	[TEXT_QUOTE_COST] = "成本最低的報價",
	[TEXT_REALISED] = "實現率",

	[TEXT_QUEUE] = "排隊",
	[TEXT_QUEUE_ASKS] = "誰排在誰的後面？",
	[TEXT_QUEUE_HOW] =
		"被超越：有後來者先於自己得到服務的顧客比例；同一時刻不算超越。被超越次數：平均被多少人超越。超越他人："
		"先於更早到達者得到服務的顧客比例。「A > B」一列說的是成對的顧客：A 的某人在 B 的某人等候時到達，比例表示 A 先"
		"得到服務的頻率。等候：中位數與第九十百分位數。按到達順序：把同樣的服務時刻按到達的先後分給同一批顧客；差值"
		"表示實際多等了多久。告知名次正確：在自己之前得到服務的人數與所告知的名次相符的頻率。被超越者的公平感：被超越"
		"者的平均評分減其他人的平均評分。被超越並非隨機，而且他們等得更久，所以這一差值不能證明因果。",
	[TEXT_OVERTAKEN] = "被超越",
	[TEXT_OVERTAKES] = "被超越次數",
	[TEXT_JUMPED] = "超越他人",
	[TEXT_OVERTOOK] = "先得到服務",
	[TEXT_INVERSIONS] = "超越總數",
	[TEXT_WAIT_P50] = "等候中位數",
	[TEXT_WAIT_P90] = "等候 p90",
	[TEXT_FCFS_P50] = "按到達順序的中位數",
	[TEXT_FCFS_P90] = "按到達順序的 p90",
	[TEXT_FCFS_DIFFERENCE] = "實際多等",
	[TEXT_TOLD_RIGHT] = "告知名次正確",
	[TEXT_TOLD_ERROR] = "比告知靠後的名次",
	[TEXT_FAIRNESS] = "公平感",
	[TEXT_OVERTAKEN_DIFFERENCE] = "被超越者的公平感差值",
	[TEXT_OVERTAKEN_P_ADJ] = "p（被超越，校正後）",
	[TEXT_JUMPED_DIFFERENCE] = "超越者的公平感差值",
	[TEXT_JUMPED_P_ADJ] = "p（超越，校正後）",
	[TEXT_STOCK] = "庫存與承諾",
	[TEXT_STOCK_ASKS] = "什麼時候應當放寬承諾？",
	[TEXT_STOCK_HOW] =
		"庫存充足時承諾次日送達；訂單量達到庫存的一定比例（門檻）後改為較長的期限，並可附送優惠券。每一列用實際訂單重演"
		"一個門檻，假定無論如何承諾，送達所需時間不變；「never」表示從不放寬。履約：切換之前與之後兌現承諾的比例。避免的"
		"遲到：切換之後未趕上短期限但趕上長期限的訂單。違反規則：超過規則門檻後仍承諾短期限的訂單。過早放寬：門檻之前就"
		"承諾長期限的訂單。最佳：給出遲到成本時取總成本最低的門檻，否則取仍能達到目標的最高門檻。售出：訂單量與庫存之比。"
		"超賣：已無庫存時到來的訂單。",
	[TEXT_BEST] = "最佳",
	[TEXT_TRIGGERED_AT] = "達到時間",
	[TEXT_ORDERS_AFTER] = "放寬後的訂單",
	[TEXT_KEPT_ALL] = "履約",
	[TEXT_KEPT_BEFORE] = "切換前履約",
	[TEXT_KEPT_AFTER] = "切換後履約",
	[TEXT_LATE_AVOIDED] = "避免的遲到",
	[TEXT_LATE_N] = "遲到",
	[TEXT_COUPON_COST] = "優惠券費用",
	[TEXT_STOCK_COST] = "總成本",
	[TEXT_NONCOMPLIANT] = "違反規則",
	[TEXT_PREMATURE] = "過早放寬",
	[TEXT_ACTUAL_KEPT] = "實際履約",
	[TEXT_SOLD] = "售出",
	[TEXT_OVERSOLD] = "超賣",
	[TEXT_UNUSED] = "未售出",

	[TEXT_AGREE] = "評分者一致性",
	[TEXT_AGREE_ASKS] = "不同的編碼者和來源是否一致？",
	[TEXT_AGREE_HOW] =
		"Krippendorff α：所有評分者對每個單位都一致時為 1，一致程度與隨機相同時為 0，低於隨機時為負；"
		"只有一個評分的單位不計。Kappa：同樣的思路，針對兩位評分者都評過的單位。一致率：同一單位的兩兩評分中"
		"相同的比例，不論是否出於偶然。隨機一致率：評分者使用各等級的頻率不變、但只憑猜測時預期的一致率。"
		"n 為單位數。如果所有評分都是同一個等級，就無法區分一致與偶然，因此沒有 α 和 Kappa。",
	[TEXT_ALPHA] = "Krippendorff α",
	[TEXT_KAPPA] = "Cohen Kappa",
	[TEXT_AGREEMENT] = "一致率",
	[TEXT_BY_CHANCE] = "隨機一致率",

	[TEXT_SAMPLE] = "誰的聲音被聽到",
	[TEXT_SAMPLE_ASKS] = "哪些人我們沒有聽到？",
	[TEXT_SAMPLE_HOW] =
		"回答率：受邀者中作答的比例。R 指標：各群體回答率相同時為 1，差異越大越低。最大偏差：就這些群體所知，"
		"任何平均值的偏離都不會超過這麼多個標準差。最壞情形與最好情形：假如所有未作答者都給出最低分或最高分，"
		"平均值會是多少。後期減早期：按時間，最後三分之一的回答與最初三分之一之差。假如與後期相同：若未作答者與"
		"最後作答的人相同時的平均值。留空率：參與調查但未回答該題的比例。設計效應與有效 n：權重不等的代價。",
	[TEXT_RESPONSE] = "回答率",
	[TEXT_R_INDICATOR] = "R 指標",
	[TEXT_BIAS_MOST] = "最大偏差",
	[TEXT_BOUND_LOW] = "最壞情形",
	[TEXT_BOUND_HIGH] = "最好情形",
	[TEXT_EARLY_LATE] = "後期 − 早期",
	[TEXT_EXTRAPOLATED] = "假如與後期相同",
	[TEXT_ITEM_MISSING] = "留空率",
	[TEXT_FILLED] = "填寫率",
	[TEXT_DEFF] = "設計效應",
	[TEXT_N_EFF] = "有效 n",

	[TEXT_AVAILABILITY] = "可用性",
	[TEXT_AVAILABILITY_ASKS] = "平均值是否掩蓋了糟糕的地區？",
	[TEXT_AVAILABILITY_HOW] =
		"同一地區重疊的中斷只計一次；尚未結束的中斷算到讀取資料時為止。可用性：該地區正常服務的時間比"
		"例。剩餘額度：目標允許的中斷時間中尚未用掉的部分；小於零表示超支。地區平均：各地區同等計入。"
		"按客戶加權：各地區按客戶數計入。最差：可用性最低的地區。未達標地區的客戶：處在未達標地區的客"
		"戶比例。這些都是完整的計量，因此沒有區間。組合：由彼此獨立失效的部件算出；缺一不可的部件可用"
		"性相乘，互為備份的部件要全部失效才算中斷。",
	[TEXT_AVAILABLE] = "可用性",
	[TEXT_DOWNTIME] = "中斷時間",
	[TEXT_OUTAGES] = "中斷次數",
	[TEXT_LONGEST_OUTAGE] = "最長中斷",
	[TEXT_TIME_WEIGHTED] = "地區平均",
	[TEXT_CUSTOMER_WEIGHTED] = "按客戶加權",
	[TEXT_WORST_REGION] = "最差地區",
	[TEXT_WORST_AVAILABILITY] = "最差地區的可用性",
	[TEXT_BELOW_TARGET] = "未達標地區數",
	[TEXT_CUSTOMERS_BELOW] = "未達標地區的客戶",
	[TEXT_COMPOSED] = "組合可用性",

	[TEXT_CALIBRATE] = "報出的機率",
	[TEXT_CALIBRATE_ASKS] = "報出的機率兌現了嗎？",
	[TEXT_CALIBRATE_HOW] =
		"報出：該區段內所報機率的平均值。兌現：實際發生的比例，附 Wilson 區間；區間不含所報機率時，說"
		"明該處報得不準。實際/預期：實際發生的次數除以所報機率之和；1 表示與所報一致；區間對稀有事件"
		"的計數是精確的。Brier 分數：機率與結果之差平方的平均值；0 為完美。技巧：比一律報總體比例好多"
		"少。斜率：1 為恰當；小於 1 說明報得過於肯定，大於 1 說明不夠肯定。範圍：結果落在所報範圍內的"
		"比例；範圍越寬越容易兌現，所以也要看寬度。",
	[TEXT_QUOTED] = "報出",
	[TEXT_CAME_TRUE] = "兌現",
	[TEXT_OBSERVED_EXPECTED] = "實際/預期",
	[TEXT_P] = "p",
	[TEXT_BRIER] = "Brier 分數",
	[TEXT_BRIER_SKILL] = "技巧",
	[TEXT_SLOPE] = "斜率",
	[TEXT_INSIDE] = "範圍內",
	[TEXT_BELOW] = "低於範圍",
	[TEXT_ABOVE] = "高於範圍",
	[TEXT_WIDTH] = "平均寬度",

	[TEXT_LOSS] = "問題造成的流失",
	[TEXT_LOSS_ASKS] = "問題造成多大損失？改進方案能挽回多少？",
	[TEXT_LOSS_HOW] =
		"採用 TARP 的市場損害樹：全部客戶中一部分遇到問題，其中一部分投訴，投訴的結果有好有"
		"壞；每一類客戶各流失一部分。現況：照現在的情況。其下每列是一個方案及其將達到的比率。比例"
		"：現況指占全部客戶的比例，方案指挽回的流失占總流失的比例。超出無問題：扣除沒有問題也會流"
		"失的客戶。金額：現況為流失客戶的毛利，方案為挽回客戶的毛利。回報：每單位成本挽回的金額。"
		"區間來自對比率的隨機抽取，其不確定程度取決於背後的記錄數；沒有記錄的比率按原值計算。",
	[TEXT_LOSS_RATES] = "哪個比率影響流失",
	[TEXT_LOSS_RATES_ASKS] = "在哪裡努力最有效？",
	[TEXT_LOSS_RATES_HOW] =
		"逐個改變樹中的比率，其餘不變，影響最大的在前。每一個百分點：該比率上升一個百分點時多流失"
		"多少客戶；負數表示減少。彈性：該比率相對變化百分之一時，流失變化百分之幾。投訴與否由客戶"
		"自選；沉默的客戶若投訴會與投訴者一樣，只是一個假設。",
	[TEXT_LOSS_TYPES] = "面臨風險的市場",
	[TEXT_LOSS_TYPES_ASKS] = "哪類問題使最多的市場面臨風險？",
	[TEXT_LOSS_TYPES_HOW] =
		"對每類問題：受其影響的客戶比例、其中流失的比例，以及兩者之積，即面臨風險的市場，最大的在"
		"前。一位客戶可能遇到幾類問題，因此各比例不一定可以相加。",
	[TEXT_LOSS_HIDDEN] = "看不見的部分",
	[TEXT_LOSS_HIDDEN_ASKS] = "冰山有多少在水面以下？",
	[TEXT_LOSS_HIDDEN_HOW] =
		"沉默：遇到問題而不投訴的客戶。若同一批事件分別來自彼此獨立的調查和工單紀錄，兩者的重疊可"
		"推算總數（捕獲—再捕獲，Chapman 估計）；隱藏的是兩份名單上都沒有的。若已知投訴與"
		"被登記的機會，則以登記數除以這兩個機會。",
	[TEXT_LOSS_SAYS] = "流失客戶 {1} 位。",
	[TEXT_LOSS_SAYS_BEST] = "{1} 挽回最多：{2} 位（{3}）。",
	[TEXT_LOSS_BASE] = "現況",
	[TEXT_LOSS_ICEBERG] = "冰山",
	[TEXT_LOSS_MARGIN] = "毛利",
	[TEXT_PROBLEMS] = "問題",
	[TEXT_COMPLAINTS] = "投訴",
	[TEXT_LOST] = "流失",
	[TEXT_RECOVERED] = "挽回",
	[TEXT_EXCESS] = "超出無問題",
	[TEXT_LOST_BY_WORD] = "口碑流失",
	[TEXT_MONEY] = "金額",
	[TEXT_COST] = "成本",
	[TEXT_BENEFIT_COST] = "回報",
	[TEXT_RATE] = "比率",
	[TEXT_PER_POINT] = "每一個百分點",
	[TEXT_ELASTICITY] = "彈性",
	[TEXT_MONEY_PER_POINT] = "每一個百分點的金額",
	[TEXT_HIT] = "受影響",
	[TEXT_HIT_LOST] = "其中流失",
	[TEXT_MARKET_AT_RISK] = "風險市場",
	[TEXT_AT_RISK] = "客戶數",
	[TEXT_MONEY_AT_RISK] = "風險金額",
	[TEXT_SILENT_SHARE] = "沉默",
	[TEXT_SILENT_PER_COMPLAINT] = "每件投訴背後的沉默者",
	[TEXT_ANNOYED] = "不滿者",
	[TEXT_IN_SURVEY] = "調查中",
	[TEXT_IN_LOG] = "工單中",
	[TEXT_IN_BOTH] = "兩者皆有",
	[TEXT_CHAPMAN] = "總數",
	[TEXT_HIDDEN] = "隱藏",
	[TEXT_HIDDEN_SHARE] = "隱藏比例",
	[TEXT_RATE_PROBLEM] = "遇到問題",
	[TEXT_RATE_COMPLAINED] = "投訴",
	[TEXT_RATE_QUICKLY] = "投訴：很快滿意",
	[TEXT_RATE_SATISFIED] = "投訴：滿意",
	[TEXT_RATE_MOLLIFIED] = "投訴：得到安撫",
	[TEXT_RATE_DISSATISFIED] = "投訴：不滿意",
	[TEXT_RATE_LOST] = "流失：遇到問題",
	[TEXT_RATE_LOST_SILENT] = "流失：沉默",
	[TEXT_RATE_LOST_COMPLAINED] = "流失：投訴",
	[TEXT_RATE_LOST_QUICKLY] = "流失：很快滿意",
	[TEXT_RATE_LOST_SATISFIED] = "流失：滿意",
	[TEXT_RATE_LOST_MOLLIFIED] = "流失：得到安撫",
	[TEXT_RATE_LOST_DISSATISFIED] = "流失：不滿意",
	[TEXT_RATE_LOST_NONE] = "流失：沒有問題",
	[TEXT_RATE_TOLD] = "每人告訴",
	[TEXT_RATE_LOUD] = "告訴更多人",
	[TEXT_RATE_TOLD_LOUD] = "多告訴",
	[TEXT_RATE_DETERRED] = "望而卻步",

	[TEXT_OTHER_HOW] = "表中為該分析的原始結果列；各指標的含義見 ce-analyses(7)。",
};
