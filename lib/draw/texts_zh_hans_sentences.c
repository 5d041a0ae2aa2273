/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hans_sentences[TEXTS] = {
	[TEXT_SCORES_SAYS_NET] = "{1}：净推荐值 {2}（{3}），n {4}；推荐者 {5}，贬损者 {6}。",
	[TEXT_SCORES_SAYS_SHARE] = "{1}：{2}（{3}），n {4}。",
	[TEXT_SCORES_SAYS_BOX] = "{1}：{2} 的客户给出高分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_MEAN] = "{1}：平均 {2} 分（{3}），n {4}。",
	[TEXT_SCORES_SAYS_RANGE] = "{1}：最高为 {2}，{3}；最低为 {4}，{5}。",
	[TEXT_GAP_SAYS_SHORT] = "“{1}”比期望低 {2} 分（{3}），在 {4} 项中低得最多。",
	[TEXT_GAP_SAYS_CHANCE] =
		"“{1}”比期望低 {2} 分，在 {4} 项中低得最多，但这可能只是偶然（{3}）。",
	[TEXT_GAP_SAYS_OVER] = "没有低于期望的项目：{4} 项中最低的“{1}”高出 {2} 分（{3}）。",
	[TEXT_GAP_SAYS_ALL_BELOW] = "就全部项目而言，体验比期望低 {1} 分（{2}），n {3}。",
	[TEXT_GAP_SAYS_ALL_ABOVE] = "就全部项目而言，体验比期望高 {1} 分（{2}），n {3}。",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}：{3}比{2}高 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}：{3}比{2}低 {4}（{5}）。",
	[TEXT_COMPARE_SAYS_NONE] = "{1}：{2}与{3}之间未显示出差异（{4}，{5}；校正后 p {7}）；若差异达到 {6}，五次同样的研究中有四次能够看出。",
	[TEXT_DRIFT_SAYS_RINGS] = "{1}：受判断的 {3} 个时期中有 {2} 个报警，最早为 {4}。",
	[TEXT_DRIFT_SAYS_QUIET] = "{1}：受判断的 {2} 个时期均未报警。",
	[TEXT_EQUITY_SAYS_TURNS] = "{1}：与参照组之差原为 {2}，但构成相同时为 {3}：方向逆转。",
	[TEXT_EQUITY_SAYS_FIFTHS] = "{1}：比例为参照组的 {2} 倍（{3}），低于五分之四。",
	[TEXT_COMPARE_SAYS_FEW] = "{1}：回答太少，无法对比{2}与{3}。",
	[TEXT_CHANGE_SAYS_RISEN] = "{1} 从 {2} 升至 {3}（变化 {4}）。",
	[TEXT_CHANGE_SAYS_FALLEN] = "{1} 从 {2} 降至 {3}（变化 {4}）。",
	[TEXT_CHANGE_SAYS_NONE] = "与上次比较的 {1} 个数值中，没有一个的变化超出偶然波动。",
	[TEXT_PROMISE_SAYS] = "{1} 的承诺得到遵守（{2}），n {3}；另有 {4} 件尚未到期。",
	[TEXT_PROMISE_SAYS_KIND] = "{1}：{2} 的承诺得到遵守（{3}），n {4}；另有 {5} 件尚未到期。",
	[TEXT_PROMISE_SAYS_WORST] = "最低：{1}，{2}（{3}），n {4}。",
	[TEXT_LOSS_SAYS] = "流失客户 {1} 位。",
	[TEXT_LOSS_SAYS_BEST] = "{1} 挽回最多：{2} 位（{3}）。",
	[TEXT_RECOVERY_SAYS] = "投诉过的客户中 {1} 会复购（{2}），没有遇到问题的客户中为 {3}（{4}）。",
	[TEXT_RECOVERY_SAYS_STEP] = "其他步骤不变时，六个步骤中价值最大的是：{1}，满意度 {2} 分（{3}）。",
};
