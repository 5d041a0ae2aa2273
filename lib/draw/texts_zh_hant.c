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
	[TEXT_MORE_ROWS] = "另有 {1} 項",
	[TEXT_SORT] = "依此欄排序",
	[TEXT_FILTER] = "篩選",
	[TEXT_SHOWN] = "顯示 {1} 列，共 {2} 列",
	[TEXT_COMMA] = "、",
	[TEXT_BRIEF_SOURCES] = "圖表依據",
	[TEXT_BRIEF_FROM] = "{1}：{2}{3}。",
	[TEXT_BRIEF_WHAT] = "{1}：{2}",
	[TEXT_BRIEF_MORE] = "完整報告另有 {1} 項結論。",
	[TEXT_BRIEF_LACKS] = "僅見於完整報告：{1}。",
	[TEXT_MADE_BY] = "由 ce-report 根據結果列產生；相同的結果列得到相同的頁面。",
	[TEXT_PAGE_OF] = "第{1}頁，共{2}頁",
	[TEXT_UNDRAWN] = "圖表未能繪製。",
	[TEXT_NOTES] = "說明",
	[TEXT_NO_DATA] = "沒有可以繪製的內容：各列都沒有數值",
	[TEXT_NOT_SHOWN] = "未顯示：{1}。csv 和 json 格式包含全部結果列。",
	[TEXT_LEFT_OUT_SMALL] = "略去 {1} 列（n 最小者）",
	[TEXT_LEFT_OUT_LESS] = "略去 {1} 列（重要性最低者）",
	[TEXT_LEFT_OUT_NEAR] = "略去 {1} 列（差距最小者）",
	[TEXT_INTERVAL_NOTE] = "括號內為 {1} 信賴區間。",

	[TEXT_HOLDS_NOT] = "不成立：{1}（{2}：{3} 為 {4}，n {5}）",
	[TEXT_HOLDS_NO_NUMBER] = "不成立：{1}（{2} 沒有 {3}：缺漏或已隱去）",
	[TEXT_HOLDS_NO_ROW] = "不成立：{1}（沒有選中任何列{2}）",
	[TEXT_HOLDS_MORE] = "不成立：{1}（另有 {2} 列）",
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
	[TEXT_SCORES_HOW] = "客戶的評分：高分占比、淨推薦值或平均。淨推薦值：9–10 分所占比例減去 0–6 分所占比例，以分表示，範圍 −100 至 "
			    "100。高分占比：落在量表"
			    "最高幾級的回答所占比例。平均：回答的簡單平均。n "
			    "為有回答的紀錄數；缺失和無效的回答另行計數，不進入"
			    "任何數值。比例採用 Wilson 區間，平均採用 t 區間。",
	[TEXT_NET] = "淨推薦值",
	[TEXT_PROMOTERS] = "推薦者",
	[TEXT_PASSIVES] = "中立者",
	[TEXT_DETRACTORS] = "貶損者",
	[TEXT_TOP_BOX] = "高分占比",
	[TEXT_MEAN] = "平均",
	[TEXT_SD] = "標準差",
	[TEXT_SHARE] = "比例",
	[TEXT_AXIS_NET] = "淨推薦值（分）",
	[TEXT_AXIS_SHARE] = "給出高分的客戶比例（%）",
	[TEXT_AXIS_YES] = "比例（%）",
	[TEXT_AXIS_SCORE] = "平均分",
	[TEXT_FOOT_DOTS] = "圓點：數值；橫線：信賴區間；n：有回答的紀錄數；箭頭：超出刻度。",

	[TEXT_GAP] = "期望與體驗",
	[TEXT_GAP_ASKS] = "體驗在哪裡低於期望？",
	[TEXT_GAP_HOW] = "差距：同一客戶的體驗減去期望，再對客戶取平均；小於零表示體驗低於期望。只"
			 "有兩項都作答的客戶計入。"
			 "區間來自配對 t 檢定；p "
			 "值按檢定的項目數校正。總體差距先在每位客戶內取平均，因此 n 是客戶數，"
			 "而不是回答數。效果量：平均差距除以差距的標準差。達到期望：體驗不低於期望"
			 "的客戶比例。期望滿分：期望"
			 "已達量表上限的客戶比例。",
	[TEXT_EXPECTATION] = "期望",
	[TEXT_PERCEPTION] = "體驗",
	[TEXT_PERCEPTION_BELOW] = "體驗，低於期望",
	[TEXT_PERCEPTION_ABOVE] = "體驗，不低於期望",
	[TEXT_GAP_VALUE] = "差距",
	[TEXT_WEIGHTED_GAP] = "加權差距",
	[TEXT_EFFECT] = "效果量",
	[TEXT_MET] = "達到期望",
	[TEXT_IN_ZONE] = "在容忍區內",
	[TEXT_BELOW_ZONE] = "低於可接受水準",
	[TEXT_ABOVE_ZONE] = "高於理想水準",
	[TEXT_ADEQUACY] = "體驗與可接受水準之差",
	[TEXT_OVER_DESIRED] = "體驗與理想水準之差",
	[TEXT_CEILING] = "期望滿分",
	[TEXT_P_ADJ] = "p（校正）",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p（校正）",
	[TEXT_FOOT_GAP] = "細線：差距的信賴區間，觸及空心圓即可能出於偶然；n：兩題均作答的客戶數；右側：差距（體驗減期望），單位為量表分。",

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
		"每個期間與管制界限比較，管制界限只由最初若干期間（基線）決定：中心值上下各 3 個標準"
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
	[TEXT_FALSE_SIGNALS] = "偶然示警數",
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
		"每個群體與參照群體（數值最高者）比較。校正值：假設該群體的案件組成與全體相同（直接標"
		"準化）。差異等於兩部分之和：相同案件下待遇不同（率的部分）和案件組成不同（組成部分，"
		"Kitagawa）。勝算比：按案件分層的 Mantel-Haenszel 法。五分之四：該群體的比例低於參照"
		"群體的 80%。辛普森：案件相同時，差異方向反轉。",
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
	[TEXT_CHANGE] = "與上次相比的變化",
	[TEXT_CHANGE_ASKS] = "哪些變化超出了偶然波動？",
	[TEXT_CHANGE_HOW] =
		"比較兩次執行中都有區間的每個數值。變化的區間由兩者的界限得出（平方相加法，比例時即 "
		"Newcombe 區間），p 按全部被比較的數值校正（Holm）。未超出偶然波動的數值不列出。",
	[TEXT_CHANGE_BEFORE] = "上次",
	[TEXT_CHANGE_NOW] = "本次",
	[TEXT_CHANGE_BY] = "變化",
	[TEXT_CHANGE_COMPARED] = "已比較",
	[TEXT_CHANGE_CHANGED] = "有變化",
	[TEXT_LABEL_RISEN] = "上升",
	[TEXT_LABEL_FALLEN] = "下降",
	[TEXT_KANO] = "狩野（Kano）分類",
	[TEXT_KANO_ASKS] = "哪些特性令人驚喜，哪些被視為理所當然？",
	[TEXT_KANO_HOW] =
		"請客戶回答：具備某項特性時感受如何，不具備時又如何。兩個回答合起來歸入六類之一。"
		"M（必備）：沒有會不滿，有了也視為當然。O（期望）：越好越滿意。A（魅力）：有則驚喜，沒有也不在意。"
		"I（無差異）。R（反向）：客戶希望相反。Q（可疑）：兩個回答互相矛盾。"
		"類別取人數最多的一類；若前兩類差別不明顯（Fong 檢定），按 M、O、A、I 的次序決定。"
		"「更好」：具備該特性可使滿意度提升的程度，(A+O)/(A+O+M+I)。"
		"「更差」：缺少該特性會使滿意度下降的程度，-(O+M)/(A+O+M+I)。"
		"強度：A、O、M 占全部回答的比例。分期時，列出類別相對上一期的變化，"
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
		"回覆率：受邀者中作答的比例。R 指標：各群體回覆率相同時為 1，差異越大越低。最大偏差：就這些群體所知，"
		"任何平均值的偏離都不會超過這麼多個標準差。最壞情形與最好情形：假如所有未作答者都給出最低分或最高分，"
		"平均值會是多少。後期減早期：按時間，最後三分之一的回答與最初三分之一之差。假如與後期相同：若未作答者與"
		"最後作答的人相同時的平均值。留空率：參與調查但未回答該題的比例。設計效應與有效 n：權重不等的代價。",
	[TEXT_RESPONSE] = "回覆率",
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

	[TEXT_OTHER_HOW] = "表中為該分析的原始結果列；各指標的含義見 ce-analyses(7)。",
};
