/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant_more[TEXTS] = {
	[TEXT_MATCH] = "方案匹配",
	[TEXT_MATCH_ASKS] = "哪些客戶的方案不合適？",
	[TEXT_MATCH_HOW] =
		"把每個月的用量按資費表中的每個方案計價。如果沒有任何販售中的方案更便宜，該月即為適配；適配度是這類月份的比例，"
		"其區間考慮到同一客戶的各月彼此相關。不匹配：客戶在同一方案內連續若干個月都不適配，而且整段時間換成另一個方案"
		"會更便宜；目前不匹配：這一段仍在繼續。推薦：那個方案。節省：這一段可以少花的錢。誤報：少一個月的連續不適配，"
		"下一個月又適配了。變更前後的適配度：變更方案前後相鄰的月份；是否變更由客戶自選，差異不能全部歸因於變更。",
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
		"取一個平均值；懲罰：兩者之差，區間按 Welch 方法，p 按行數校正。給予率：得到滿足的請求比例。常規：對約定內服務的"
		"滿意度。習慣化：此前每多一次額外服務，懲罰增加多少（直線擬合，誤差按客戶計算）。需求：約定之外的全部請求中該項所占比例。",
	[TEXT_GIVEN] = "給予",
	[TEXT_WITHHELD] = "未給予",
	[TEXT_HABIT_PENALTY] = "懲罰",
	[TEXT_RATE_GIVEN] = "給予率",
	[TEXT_ORDINARY] = "常規",
	[TEXT_REQUESTS] = "請求數",
	[TEXT_HABITUATION] = "習慣化",
	[TEXT_GIVEN_SLOPE] = "給予，每多一次",
	[TEXT_WITHHELD_SLOPE] = "未給予，每多一次",
	[TEXT_EXPECTATION_SLOPE] = "期望，每多一次",
	[TEXT_DEMAND] = "需求",
	[TEXT_ASKED_BY] = "請求客戶數",
	[TEXT_GRANTED] = "滿足率",

	[TEXT_JOURNEY] = "客戶旅程",
	[TEXT_JOURNEY_ASKS] = "客戶在哪一步流失？",
	[TEXT_JOURNEY_HOW] =
		"各步按旅程的先後排列；n 為案例數，同一案例對同一步的多次評價取平均。到達率：到達該步的案例比例。差距：體驗減期望。"
		"到達率 × 差距：該步對全部案例的影響，最低者應最先改進。首次低於期望：在有評分的案例中，第一次失望發生在此步的比例。"
		"失誤占比：全部低於期望的接觸中屬於該步的比例。停留：到下一步為止的時間。流失：未到達目標而止於此步的案例。"
		"重複：不止一次接觸；返回：去過別的步驟後又回來。重複時的省力度：費力度得分相差多少；是否需要重複並非隨機。",
	[TEXT_REACH] = "到達率",
	[TEXT_REACH_X_GAP] = "到達率 × 差距",
	[TEXT_FIRST_NEGATIVE] = "首次低於期望",
	[TEXT_FAILURES] = "失誤占比",
	[TEXT_DWELL_P50] = "停留（中位數）",
	[TEXT_DWELL_P90] = "停留（90 %）",
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
	[TEXT_RECOVERY_SAYS] = "投訴過的客戶中 {1} 會回購（{2}），沒有遇到問題的客戶中為 {3}（{4}）。",
	[TEXT_RECOVERY_SAYS_STEP] = "其他步驟不變時，六個步驟中價值最大的是：{1}，滿意度 {2} 分（{3}）。",
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
};
