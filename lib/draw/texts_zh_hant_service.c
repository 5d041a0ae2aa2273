/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant_service[TEXTS] = {
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
};
