# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v rows=N -f calls.awk: N calls of four weeks in eight regions: when they came, how long they waited, what they had been told and
# whether they hung up (one in twenty). The same bytes every time.
function random() { state = (state * 16807) % 2147483647; return state / 2147483647 }
BEGIN {
	state = 20260513
	print "region\tarrived_at\twait_s\tquoted_min_s\tquoted_max_s\tabandoned"
	for (i = 0; i < rows; i++) {
		region = int(random() * 8); wait = int(exp(5 + 1.36 * (random() + random() + random() + random() - 2)))
		low = 60 * int(1 + random() * 4); s = int(random() * 86400)
		printf "r%d\t2026-02-%02dT%02d:%02d:%02dZ\t%d\t%d\t%d\t%d\n", region, int(i * 28 / rows) + 1, s / 3600, s / 60 % 60, s % 60,
			wait, low, low + 60 * int(1 + random() * 6), random() < .05
	}
}
