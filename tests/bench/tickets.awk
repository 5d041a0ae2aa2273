# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v rows=N -f tickets.awk: made-up tickets as CSV, each with a promise: when it was opened, due and done (2 % never), in eight regions.
# Its own random numbers (Lehmer's generator), so the same bytes with every awk.
function draw(below) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * below)
}

function instant(minute, second) { return day[int(minute / 1440)] clock[minute % 1440] second }

BEGIN {
	state = 42
	split("31,28,31,30,31,30,31,31,30,31,30,31,31,28", length_of, ",")
	split("north,east,south,west,central,islands,lakes,hills", region, ",")
	for (month = 1; month <= 14; month++)
		for (d = 1; d <= length_of[month]; d++)
			day[days++] = sprintf("%d-%02d-%02d", month > 12 ? 2026 : 2025, month > 12 ? month - 12 : month, d)
	for (i = 0; i < 1440; i++) clock[i] = sprintf("T%02d:%02d:", int(i / 60), i % 60)
	for (i = 0; i < 60; i++) second[i] = sprintf("%02dZ", i)
	print "ticket_id,region,opened_at,due_at,done_at"
	for (row = 1; row <= rows; row++) {
		opened = draw(525600)
		due = opened + 60 * (1 + draw(72))
		done = opened + int((due - opened) * (20 + draw(100) + draw(60)) / 150)
		print sprintf("T%08d,", row) region[1 + draw(8)] "," instant(opened, second[draw(60)]) "," instant(due, second[0]) "," \
			(draw(50) ? instant(done, second[draw(60)]) : "")
	}
}
