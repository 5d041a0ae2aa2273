/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant_service[TEXTS] = {
	[TEXT_PROMISE] = "承諾",
	[TEXT_PROMISE_ASKS] = "我們說到做到了嗎？",
	[TEXT_PROMISE_HOW] = "守約：在承諾的時間內完成。逾期：在承諾的時間之後完成。失約：尚未完成"
			     "，且讀取資料時承諾的時間已過。三者"
			     "合計 100%，其件數為 n；區間為 Wilson "
			     "區間。未到期：尚未完成，承諾的時間未到，另行計數。沒有承諾"
			     "時間的案件不進入任何比例。逾時：逾期案件在承諾時間之後多久完成。剩餘"
			     "額度：目標允許的違約中尚未用掉的"
			     "部分；小於零表示超支。按營業時間，只有營業中的時間才算逾時；不計暫停，案件暫停的時間不算。"
			     "靜默：客戶得不到任何消息的最長時間。無法兌現：作出承諾時就做不到。再次落空：因前一承諾落空而"
			     "作出、又沒有兌現的承諾。"
		"消耗速度：最近 1 天、7 天和 30 天內，額度的消耗是均勻消耗的多少倍；1 表示恰好用完。長短兩個"
		"視窗都消耗過快才警示：既要緊，又仍在繼續。",
	[TEXT_KEPT] = "守約",
	[TEXT_LATE] = "逾期",
	[TEXT_BROKEN] = "失約",
	[TEXT_OPEN] = "未到期",
	[TEXT_OPEN_N] = "未到期件數",
	[TEXT_NO_DUE_N] = "無目標",
	[TEXT_OVERRUN_P50] = "逾時中位數",
	[TEXT_OVERRUN_P90] = "逾時 P90",
	[TEXT_OVERRUN_WORST] = "最長逾時",
	[TEXT_TOLD_BEFORE] = "事前告知",
	[TEXT_TOLD_AFTER] = "事後告知",
	[TEXT_TOLD_NEVER] = "從未告知",
	[TEXT_UNQUANTIFIED] = "無時間的承諾",
	[TEXT_SILENCE_P90] = "靜默 P90",
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
	[TEXT_AXIS_PROMISE] = "占到期承諾的比例（%）",
	[TEXT_FOOT_PROMISE] = "條內：比例；帶端點的線：守約比例的信賴區間；n：守約、逾期或失約的案件數；右側：守約比例。",

	[TEXT_WAIT] = "等待",
	[TEXT_WAIT_ASKS] = "報出的等待時間誠實嗎？應該怎樣報？",
	[TEXT_WAIT_HOW] =
		"中位數與 P90：得到服務的人中，一半、九成等待了這麼久或更短。放棄率：離開或尚未得到服務的比例；"
		"含離開者的中位數把他們的等待視為長於其已等的時間。落在區間內：等待在所報區間內的比例；"
		"偏早與偏晚：得到服務的人中比所報更短、更長的比例。偏差：實際等待比所報區間中點長多少，小於零表示等得更短。"
		"餘裕：所報中點與實際等待之比，大於 1 表示報得寬鬆。感受比：客戶自述的等待與實際等待之比。"
		"回報：偏早或偏晚者的滿意度與落在區間內者之差。建議報價的起與止：若今後的客戶與這些客戶相似，"
		"下一次等待以所要求的機率落在其中。實現率：由較早資料得出的區間容納了較晚等待的多大比例。",
	[TEXT_WAITED_P50] = "中位數",
	[TEXT_WAITED_P90] = "P90",
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
		"被超越：有後來者先於自己得到服務的客戶比例；同一時刻不算超越。被超越次數：平均被多少人超越。超越他人："
		"先於更早到達者得到服務的客戶比例。「A > B」一列說的是成對的客戶：A 的某人在 B 的某人等候時到達，比例表示 A 先"
		"得到服務的頻率。等候：中位數與第九十百分位數。按到達順序：把同樣的服務時刻按到達的先後分給同一批客戶；差值"
		"表示實際多等了多久。告知名次正確：在自己之前得到服務的人數與所告知的名次相符的頻率。被超越者的公平感：被超越"
		"者的平均評分減其他人的平均評分。被超越並非隨機，而且他們等得更久，所以這一差值不能證明因果。",
	[TEXT_OVERTAKEN] = "被超越",
	[TEXT_OVERTAKES] = "被超越次數",
	[TEXT_JUMPED] = "超越他人",
	[TEXT_OVERTOOK] = "先得到服務",
	[TEXT_INVERSIONS] = "超越總數",
	[TEXT_WAIT_P50] = "等候中位數",
	[TEXT_WAIT_P90] = "等候 P90",
	[TEXT_FCFS_P50] = "按到達順序的中位數",
	[TEXT_FCFS_P90] = "按到達順序的 P90",
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
		"一個門檻，假定無論如何承諾，送達所需時間不變；「從不」表示從不放寬。履約：切換之前與之後兌現承諾的比例。避免的"
		"逾期：切換之後未趕上短期限但趕上長期限的訂單。違反規則：超過規則門檻後仍承諾短期限的訂單。過早放寬：門檻之前就"
		"承諾長期限的訂單。最佳：給出逾期成本時取總成本最低的門檻，否則取仍能達到目標的最高門檻。售出：訂單量與庫存之比。"
		"超賣：已無庫存時到來的訂單。",
	[TEXT_BEST] = "最佳",
	[TEXT_TRIGGERED_AT] = "達到時間",
	[TEXT_ORDERS_AFTER] = "放寬後的訂單",
	[TEXT_KEPT_ALL] = "履約",
	[TEXT_KEPT_BEFORE] = "切換前履約",
	[TEXT_KEPT_AFTER] = "切換後履約",
	[TEXT_LATE_AVOIDED] = "避免的逾期",
	[TEXT_LATE_N] = "逾期",
	[TEXT_COUPON_COST] = "優惠券費用",
	[TEXT_STOCK_COST] = "總成本",
	[TEXT_NONCOMPLIANT] = "違反規則",
	[TEXT_PREMATURE] = "過早放寬",
	[TEXT_ACTUAL_KEPT] = "實際履約",
	[TEXT_SOLD] = "售出",
	[TEXT_OVERSOLD] = "超賣",
	[TEXT_UNUSED] = "未售出",

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
		"區間來自對比率的隨機抽取，其不確定程度取決於背後的紀錄數；沒有紀錄的比率按原值計算。",
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
	[TEXT_MONEY_ALL] = "全部客戶的金額",
	[TEXT_MONEY_SHARE] = "占全部金額",
	[TEXT_LOSS_NET] = "扣除成本後的金額",
	[TEXT_COST_PER_RECOVERED] = "每挽回一位的成本",
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

	[TEXT_MATCH] = "方案匹配",
	[TEXT_MATCH_ASKS] = "哪些客戶的方案不合適？",
	[TEXT_MATCH_HOW] =
		"把每個月的用量按資費表中的每個方案計價。如果沒有任何販售中的方案更便宜，該月即為適配；適配度是這類月份的比例，"
		"其區間考慮到同一客戶的各月彼此相關。不匹配：客戶在同一方案內連續若干個月都不適配，而且整段時間換成另一個方案"
		"會更便宜；目前不匹配：這一段仍在繼續。推薦：那個方案。節省：這一段可以少花的錢。誤報：少一個月的連續不適配，"
		"下一個月又適配了。變更前後的適配度：變更方案前後相鄰的月份；是否變更由客戶自選，差異不能全部歸因於變更。",
	[TEXT_MATCH_LIST] = "現在應更換方案的客戶",
	[TEXT_MATCH_LIST_ASKS] = "誰換成哪個方案更省？",
	[TEXT_MATCH_LIST_HOW] =
		"方案不合適一直持續到最後一個月的客戶：若這段連續的月份都用另一方案，可少付多少。n：這些月份數。",
	[TEXT_FIT] = "適配度",
	[TEXT_CUSTOMERS] = "客戶數",
	[TEXT_MISMATCHED] = "不匹配",
	[TEXT_MISMATCHED_NOW] = "目前不匹配",
	[TEXT_RECOMMENDED] = "推薦",
	[TEXT_SAVING] = "節省",
	[TEXT_SWITCH_SAVING] = "變更可節省",
	[TEXT_FALSE_ALARMS] = "誤報",
	[TEXT_FOLLOWED] = "已按推薦變更",
	[TEXT_FIT_BEFORE] = "變更前適配度",
	[TEXT_FIT_AFTER] = "變更後適配度",
	[TEXT_FIT_CHANGE] = "後 − 前",

	[TEXT_HABIT] = "習慣成自然的額外服務",
	[TEXT_HABIT_ASKS] = "額外服務從何時起被視為理所當然？",
	[TEXT_HABIT_HOW] =
		"每一行是客戶此前已得到的額外服務次數。給予與未給予：下一次額外服務得到滿足或未得到滿足時的平均滿意度，每位客戶"
		"取一個平均值；懲罰：兩者之差，區間考慮到部分客戶兩邊都有，p 按行數校正。給予率：得到滿足的請求比例。常規：對約定內服務的"
		"滿意度。習慣化：此前每多一次額外服務，懲罰增加多少（直線擬合，誤差按客戶計算）。需求：約定之外的全部請求中該項所占比例。",
	[TEXT_GIVEN] = "給予",
	[TEXT_WITHHELD] = "未給予",
	[TEXT_HABIT_PENALTY] = "懲罰",
	[TEXT_RATE_GIVEN] = "給予率",
	[TEXT_ORDINARY] = "常規",
	[TEXT_REQUESTS] = "請求數",
	[TEXT_HABITUATION] = "習慣化",
	[TEXT_GIVEN_SLOPE] = "給予（每多一次）",
	[TEXT_WITHHELD_SLOPE] = "未給予（每多一次）",
	[TEXT_EXPECTATION_SLOPE] = "期望（每多一次）",
	[TEXT_DEMAND] = "需求",
	[TEXT_ASKED_BY] = "請求客戶數",
	[TEXT_GRANTED] = "滿足率",

	[TEXT_JOURNEY] = "客戶旅程",
	[TEXT_JOURNEY_ASKS] = "客戶在哪一步流失？",
	[TEXT_JOURNEY_HOW] =
		"各步按旅程的先後排列；n 為旅程數，同一旅程對同一步的多次評價取平均。到達率：到達該步的旅程比例。差距：體驗減期望。"
		"到達率 × 差距：該步對全部旅程的影響，最低者應最先改進。首次低於期望：在有評分的旅程中，第一次失望發生在此步的比例。"
		"失誤占比：全部低於期望的接觸中屬於該步的比例。停留：到下一步為止的時間。流失：未到達目標而止於此步的旅程。"
		"重複：不止一次接觸；返回：去過別的步驟後又回來。重複時的省力度：費力度得分相差多少；是否需要重複並非隨機。",
	[TEXT_REACH] = "到達率",
	[TEXT_REACH_X_GAP] = "到達率 × 差距",
	[TEXT_FIRST_NEGATIVE] = "首次低於期望",
	[TEXT_FAILURES] = "失誤占比",
	[TEXT_DWELL_P50] = "停留（中位數）",
	[TEXT_DWELL_P90] = "停留 P90",
	[TEXT_DROPOUT] = "流失",
	[TEXT_REPEATS] = "重複",
	[TEXT_RETURNS] = "返回",
	[TEXT_HANDOFFS] = "轉手次數",
	[TEXT_CES_CHANGE] = "重複時的省力度",
	[TEXT_COVERED] = "已聯繫",
	[TEXT_STEP_REPURCHASE] = "再次購買",
	[TEXT_NEVER_NEGATIVE] = "從未低於期望",
	[TEXT_REACHED_GOAL] = "到達目標",

	[TEXT_RECOVERY] = "服務補救",
	[TEXT_RECOVERY_ASKS] = "什麼能贏回失望的客戶？",
	[TEXT_RECOVERY_HOW] =
		"按問題的結局把客戶分為：沒有問題；投訴過，並按處理結果分為滿意、得到安撫、不滿意；沉默。比例：佔全部客戶、"
		"佔已知是否投訴的有問題客戶，或佔投訴。回購和滿意度是該狀態客戶的數值。變化：同一批客戶現在的數值減去出現問題之前（或第一次補救之後）的數值；"
		"不聲不響離開的客戶不在其中。",
	[TEXT_RECOVERY_VERSUS] = "服務補救：比較",
	[TEXT_RECOVERY_VERSUS_ASKS] = "投訴過的客戶比沒有遇到問題的客戶更忠誠嗎？",
	[TEXT_RECOVERY_VERSUS_HOW] =
		"一組客戶的回購比例和平均滿意度減去另一組的。前幾列與沒有遇到問題的客戶比較：所有投訴者、其中滿意的、所有遇到問題的；"
		"@ 之後是嚴重程度。這些分組都不是隨機的：是否投訴由客戶自己決定，滿意者本身就是按結果挑出來的，而不聲不響離開的客戶可能不在資料裡。"
		"結論針對全體投訴者。自己的話：用自己的話道歉與標準道歉比較。再次失信：補救時的承諾未兌現與兌現比較。p 已按檢定個數校正。",
	[TEXT_RECOVERY_STEPS] = "服務補救：六個步驟",
	[TEXT_RECOVERY_STEPS_ASKS] = "做到了哪些步驟，每一步值多少？",
	[TEXT_RECOVERY_STEPS_HOW] =
		"已做：做到這一步的案件比例。止於此：之前各步都做了、唯獨這一步沒做的比例。價值：其他步驟不變時，這一步給滿意度或回購比例增加多少，"
		"由對步驟組合的迴歸得出；步驟由人選擇，容易的案件可能得到更多步驟。三種公平各代表兩個步驟。p 已按步驟個數校正。",
	[TEXT_RECOVERY_REPURCHASE] = "回購",
	[TEXT_RECOVERY_SATISFIED_BY] = "滿意度",
	[TEXT_RECOVERY_REPURCHASE_CHANGE] = "變化（回購）",
	[TEXT_RECOVERY_SATISFACTION_CHANGE] = "變化（滿意度）",
	[TEXT_RECOVERY_BROKEN] = "再次失信",
	[TEXT_RECOVERY_WON_WITH] = "跟進後贏回",
	[TEXT_RECOVERY_WON_WITHOUT] = "未跟進贏回",
	[TEXT_RECOVERY_COVERAGE] = "已做",
	[TEXT_RECOVERY_FIRST_MISSING] = "止於此",
	[TEXT_RECOVERY_FULL_CHAIN] = "全部步驟",
	[TEXT_RECOVERY_STEP_EFFECT] = "價值（滿意度）",
	[TEXT_RECOVERY_REPURCHASE_EFFECT] = "價值（回購）",
	[TEXT_RECOVERY_TIME_P50] = "時間中位數",
	[TEXT_RECOVERY_COST] = "多留住一位的成本",
	[TEXT_RECOVERY_NONE] = "沒有問題",
	[TEXT_RECOVERY_PROBLEM] = "有問題",
	[TEXT_RECOVERY_COMPLAINED] = "投訴過",
	[TEXT_RECOVERY_SATISFIED] = "投訴：滿意",
	[TEXT_RECOVERY_MOLLIFIED] = "投訴：得到安撫",
	[TEXT_RECOVERY_DISSATISFIED] = "投訴：不滿意",
	[TEXT_RECOVERY_SILENT] = "沉默",
	[TEXT_RECOVERY_FOLLOWED_UP] = "已跟進",
	[TEXT_RECOVERY_NOT_FOLLOWED_UP] = "未跟進",
	[TEXT_RECOVERY_VERSUS_ALL] = "所有投訴者",
	[TEXT_RECOVERY_VERSUS_SATISFIED] = "其中滿意的",
	[TEXT_RECOVERY_VERSUS_PROBLEM] = "所有有問題的",
	[TEXT_RECOVERY_OWN_WORDS] = "自己的話",
	[TEXT_RECOVERY_DOUBLE_DEVIATION] = "再次失信",
	[TEXT_RECOVERY_SECOND_CHANCE] = "第二次機會",
	[TEXT_RECOVERY_APOLOGISED] = "道歉",
	[TEXT_RECOVERY_LISTENED] = "傾聽",
	[TEXT_RECOVERY_FIXED] = "解決",
	[TEXT_RECOVERY_COMPENSATED] = "補償",
	[TEXT_RECOVERY_KEPT_WORD] = "守信",
	[TEXT_RECOVERY_CHAIN] = "完整流程",
	[TEXT_RECOVERY_INTERACTIONAL] = "人際公平",
	[TEXT_RECOVERY_DISTRIBUTIVE] = "結果公平",
	[TEXT_RECOVERY_PROCEDURAL] = "程序公平",
	[TEXT_LABEL_PARADOX] = "更忠誠",
	[TEXT_LABEL_SATISFIED_ONLY] = "僅滿意者",
	[TEXT_LABEL_DAMAGE] = "更不忠誠",
	[TEXT_VOICE] = "客戶之聲：話題",
	[TEXT_VOICE_ASKS] = "客戶在談什麼，誰在談什麼？",
	[TEXT_VOICE_HOW] =
		"占比：有內容的紀錄中提到該話題的比例（Wilson 區間）。話題@群體：該群體的占比，以及"
		"對比值，即該群體談及該話題的對數勝算減去其餘群體的對數勝算，帶資訊性先驗（Monroe、"
		"Colaresi 與 Quinn 2008）；大於 0 表示比別人談得多。平均：提到該話題者的評分。",
	[TEXT_VOICE_CONTRAST] = "對比值",
	[TEXT_VOICE_DAYS] = "客戶之聲：日期",
	[TEXT_VOICE_DAYS_ASKS] = "哪些日子的聲音遠多於平日？",
	[TEXT_VOICE_DAYS_HOW] =
		"平日水準取同一星期幾的中位數，因此暴增本身不會抬高它。p 是平日出現這麼多紀錄的機率"
		"，已按天數校正；只列出突出的日子。",
	[TEXT_VOICE_EXPECTED] = "平日水準",
	[TEXT_VOICE_BURST] = "為平日的倍數",
	[TEXT_VOICE_COPIES] = "客戶之聲：洗評",
	[TEXT_VOICE_COPIES_ASKS] = "哪些評論互為翻版？",
	[TEXT_VOICE_COPIES_HOW] =
		"去掉空格和標點後不少於十個字的評論；三字連串有七成相同（Jaccard）即為翻版，由 "
		"MinHash 找出並逐一核對；五則及以上為一組洗評，與其中一則有一半相同的也歸入該組。翻版並不證明惡意。",
	[TEXT_VOICE_ROWS] = "紀錄數",
	[TEXT_VOICE_TEXTS] = "文字數",
	[TEXT_VOICE_FIRST] = "首次",
	[TEXT_VOICE_LAST] = "末次",
	[TEXT_VOICE_EXAMPLE] = "文字開頭",
	[TEXT_VOICE_WHOLE] = "客戶之聲：整體",
	[TEXT_VOICE_WHOLE_ASKS] = "說了多少，會不會改變評分？",
	[TEXT_VOICE_WHOLE_HOW] =
		"可疑紀錄即洗評組中的紀錄：不刪除，評分按含與不含兩種情形列出。按觸及加權：每則按被看到"
		"的次數計。重複：與先前評論逐字相同。",
	[TEXT_VOICE_FILL_RATE] = "評論填寫率",
	[TEXT_VOICE_CODED] = "有話題",
	[TEXT_VOICE_DUPLICATES] = "重複",
	[TEXT_VOICE_CAMPAIGNS] = "洗評組數",
	[TEXT_VOICE_SUSPICIOUS] = "可疑",
	[TEXT_VOICE_WITH] = "含可疑評分",
	[TEXT_VOICE_WITHOUT] = "不含可疑評分",
	[TEXT_VOICE_REACH] = "按觸及加權",
	[TEXT_VOICE_NON_CUSTOMERS] = "非客戶",
	[TEXT_VOICE_WATCH] = "客戶之聲：預警",
	[TEXT_VOICE_WATCH_ASKS] = "訊息預警能否在事情發生之前響起？",
	[TEXT_VOICE_WATCH_HOW] =
		"對每位客戶，累計其訊息比平均差多少（累積和，Page 1954），超過界限即示警。精確率："
		"示警的客戶中真正發生的比例。召回率：發生的客戶中事先示警的比例。提前量：兩者間隔的"
		"中位數。AUC：發生的客戶累積和較高的機率。",
	[TEXT_VOICE_RANG] = "示警",
	[TEXT_VOICE_HAPPENED] = "發生",
	[TEXT_VOICE_PRECISION] = "精確率",
	[TEXT_VOICE_RECALL] = "召回率",
	[TEXT_VOICE_LEAD] = "提前量",
	[TEXT_VOICE_AUC] = "AUC",
	[TEXT_VOICE_ALERTS] = "訊息預警",
};
