/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant_sentences[TEXTS] = {
	[TEXT_SCORES_SAYS_NET] = "{1}：淨推薦值 {2}（{3}），n {4}；推薦者 {5}，貶損者 {6}。",
	[TEXT_SCORES_SAYS_SHARE] = "{1}：{2}（{3}），n {4}。",
	[TEXT_SCORES_SAYS_BOX] = "{1}：{2} 的客戶給出高分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_MEAN] = "{1}：平均 {2} 分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_RANGE] = "{1}：最高為 {2}，{3}；最低為 {4}，{5}。",
	[TEXT_GAP_SAYS_SHORT] = "「{1}」比期望低 {2} 分（{3}），在 {4} 項中低得最多。",
	[TEXT_GAP_SAYS_CHANCE] =
		"「{1}」比期望低 {2} 分，在 {4} 項中低得最多，但這可能只是偶然（{3}）。",
	[TEXT_GAP_SAYS_OVER] = "沒有低於期望的項目：{4} 項中最低的「{1}」高出 {2} 分（{3}）。",
	[TEXT_GAP_SAYS_ALL_BELOW] = "就全部項目而言，體驗比期望低 {1} 分（{2}），n {3}。",
	[TEXT_GAP_SAYS_ALL_ABOVE] = "就全部項目而言，體驗比期望高 {1} 分（{2}），n {3}。",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}：{3}比{2}高 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}：{3}比{2}低 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_NONE] = "{1}：{2}與{3}之間未顯示出差異（{4}，{5}；校正後 p {7}）；若差異達到 {6}，五次同樣的研究中有四次能夠看出。",
	[TEXT_DRIFT_SAYS_RINGS] = "{1}：受判斷的 {3} 個時期中有 {2} 個示警，最早為 {4}。",
	[TEXT_DRIFT_SAYS_QUIET] = "{1}：受判斷的 {2} 個時期均未示警。",
	[TEXT_EQUITY_SAYS_TURNS] = "{1}：與參照組之差原為 {2}，但構成相同時為 {3}：方向逆轉。",
	[TEXT_EQUITY_SAYS_FIFTHS] = "{1}：比例為參照組的 {2} 倍（{3}），低於五分之四。",
	[TEXT_COMPARE_SAYS_FEW] = "{1}：回答太少，無法比較{2}與{3}。",
	[TEXT_CHANGE_SAYS_RISEN] = "{1} 從 {2} 升至 {3}（變化 {4}）。",
	[TEXT_CHANGE_SAYS_FALLEN] = "{1} 從 {2} 降至 {3}（變化 {4}）。",
	[TEXT_CHANGE_SAYS_NONE] = "與上次比較的 {1} 個數值中，沒有一個的變化超出偶然波動。",
	[TEXT_PROMISE_SAYS] = "{1} 的承諾得到遵守（{2}），n {3}；另有 {4} 件尚未到期。",
	[TEXT_PROMISE_SAYS_KIND] = "{1}：{2} 的承諾得到遵守（{3}），n {4}；另有 {5} 件尚未到期。",
	[TEXT_PROMISE_SAYS_WORST] = "最低：{1}，{2}（{3}），n {4}。",
	[TEXT_LOSS_SAYS] = "流失客戶 {1} 位。",
	[TEXT_LOSS_SAYS_BEST] = "{1} 挽回最多：{2} 位（{3}）。",
	[TEXT_RECOVERY_SAYS] = "投訴過的客戶中 {1} 會回購（{2}），沒有遇到問題的客戶中為 {3}（{4}）。",
	[TEXT_RECOVERY_SAYS_STEP] = "其他步驟不變時，六個步驟中價值最大的是：{1}，滿意度 {2} 分（{3}）。",
};
