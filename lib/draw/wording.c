/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/wording.h"

#include <string.h>

enum text wording_name(const char *name)
{
	static const struct {
		const char *name;
		enum text text;
	} made_up[] = {
		{"(all)", TEXT_ALL},
		{"(missing)", TEXT_MISSING_GROUP},
		{"(model)", TEXT_MADE_MODEL},
		{"(contrast)", TEXT_MADE_CONTRAST},
		{"(arms)", TEXT_MADE_ARMS},
		{"(kinds)", TEXT_MADE_KINDS},
		{"(layers)", TEXT_MADE_LAYERS},
		{"(recovery)", TEXT_MADE_RECOVERY},
		{"(pairs)", TEXT_MADE_PAIRS},
		{"(cross-hair)", TEXT_CROSS_HAIR},
		{"(business)", TEXT_BUSINESS},
		{"(without pauses)", TEXT_UNPAUSED},
		{"(business, without pauses)", TEXT_BUSINESS_UNPAUSED},
	};

	for (size_t i = 0; name[0] == '(' && i < sizeof(made_up) / sizeof(*made_up); i++)
		if (strcmp(name, made_up[i].name) == 0)
			return made_up[i].text;
	return TEXT_NONE;
}

enum text wording_label(const char *analysis, const char *label)
{
	static const struct {
		const char *analysis, *label;
		enum text text;
	} labels[] = {
		{"compare", "higher", TEXT_LABEL_HIGHER},
		{"compare", "lower", TEXT_LABEL_LOWER},
		{"compare", "no_difference_shown", TEXT_LABEL_NO_DIFFERENCE},
		{"compare", "too_few", TEXT_LABEL_TOO_FEW},
		{"change", "risen", TEXT_LABEL_RISEN},
		{"change", "fallen", TEXT_LABEL_FALLEN},
		{"recovery", "paradox", TEXT_LABEL_PARADOX},
		{"recovery", "satisfied_only", TEXT_LABEL_SATISFIED_ONLY},
		{"recovery", "damage", TEXT_LABEL_DAMAGE},
		{"recovery", "no_difference_shown", TEXT_LABEL_NO_DIFFERENCE},
		{"recovery", "too_few", TEXT_LABEL_TOO_FEW},
		{"wait", "unbounded", TEXT_LABEL_UNBOUNDED},
		{"stock", "none", TEXT_LABEL_NONE},
		{"stock", "never", TEXT_LABEL_NEVER},
		{"promise", "none", TEXT_LABEL_NONE},
		{"promise", "page 1h", TEXT_LABEL_PAGE_1H},
		{"promise", "page 6h", TEXT_LABEL_PAGE_6H},
		{"promise", "ticket 3d", TEXT_LABEL_TICKET_3D},
		{"drivers", "basic", TEXT_LABEL_BASIC},
		{"drivers", "performance", TEXT_LABEL_PERFORMANCE},
		{"drivers", "excitement", TEXT_LABEL_EXCITEMENT},
		{"drivers", "indifferent", TEXT_LABEL_INDIFFERENT},
		{"importance", "keep", TEXT_FIELD_KEEP},
		{"importance", "concentrate", TEXT_FIELD_CONCENTRATE},
		{"importance", "low", TEXT_FIELD_LOW},
		{"importance", "overkill", TEXT_FIELD_OVERKILL},
		{"kano", "M", TEXT_KANO_MUST_BE},
		{"kano", "O", TEXT_KANO_ONE_DIMENSIONAL},
		{"kano", "A", TEXT_KANO_ATTRACTIVE},
		{"kano", "I", TEXT_KANO_INDIFFERENT},
		{"kano", "R", TEXT_LABEL_REVERSE},
		{"kano", "Q", TEXT_LABEL_QUESTIONABLE},
		{"kano", "yes", TEXT_LABEL_YES},
		{"kano", "no", TEXT_LABEL_NO},
	};

	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (strcmp(label, labels[i].label) == 0 && strcmp(analysis, labels[i].analysis) == 0)
			return labels[i].text;
	return TEXT_NONE;
}

bool wording_numbered(struct buf *buf, enum language language, const char *analysis, const char *name)
{
	static const char campaign[] = "campaign ";
	const char *number = name + sizeof(campaign) - 1;

	if (strcmp(analysis, "voice") != 0 || strncmp(name, campaign, sizeof(campaign) - 1) != 0 || !*number ||
		number[strspn(number, "0123456789")])
		return false;
	text_fill(buf, language, TEXT_MADE_CAMPAIGN, (const char *[]){number, NULL});
	return true;
}
