#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# patterns.sh FILE BOOK: how many lines each pattern of the code book matches, with one grep -P for each.
set -u
n=0
sed -e 1d -e 's/^[^,]*,//' -e 's/^"\(.*\)"$/\1/' "$2" | while IFS= read -r pattern; do
	n=$((n + 1))
	printf 'c%03d\t%s\n' "$n" "$(LC_ALL=C.UTF-8 grep -cP -e "$pattern" "$1")"
done
