/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/natural.h"

#include "analysis/grouporder.h"

#include <ctype.h>
#include <string.h>

/* Digits without leading zeros: more digits are more, else compared as text. */
static int number_order(const char **a, const char **b)
{
	*a += strspn(*a, "0");
	*b += strspn(*b, "0");
	size_t n = strspn(*a, "0123456789"), m = strspn(*b, "0123456789");
	int order = n != m ? (n < m ? -1 : 1) : memcmp(*a, *b, n);

	*a += n;
	*b += m;
	return order;
}

int natural_order(const char *a, const char *b)
{
	const char *x = a, *y = b;

	if ((*a == '(') != (*b == '('))
		return *a == '(' ? 1 : -1;
	int size = *a && *b ? size_order(a, b) : 0;
	if (size)
		return size;
	while (*x && *y) {
		if (isdigit((unsigned char)*x) && isdigit((unsigned char)*y)) {
			int order = number_order(&x, &y);
			if (order)
				return order;
			continue;
		}
		if (*x != *y)
			return (unsigned char)*x < (unsigned char)*y ? -1 : 1;
		x++;
		y++;
	}
	if (*x || *y)
		return *x ? 1 : -1;
	return strcmp(a, b);
}
