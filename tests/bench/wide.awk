# A made-up survey, a respondent a line, for all survey analyses at once: -v rows=N. The random numbers are those of scripts/synth.
function draw(below) { state = (state * 16807) % 2147483647; return int(state / 2147483647 * below) }
function near(middle, spread, low, high,   v) { v = int(middle + (draw(1001) + draw(1001) + draw(1001) - 1500) * spread / 500 + .5); return v < low ? low : v > high ? high : v }
function maybe(value, missing) { return draw(1000) < missing ? "" : value }
BEGIN {
	state = 11; OFS = "\t"
	head = "response_id\tanswered_at\tregion\tinvited\tanswered\tnps\tcsat\tces\tsatisfaction\tloyalty\tcoder_a\tcoder_b\tcomment"
	for (i = 1; i <= 4; i++) head = head "\texpectation@q" i "\tperception@q" i "\timportance@q" i "\tfunctional@q" i "\tdysfunctional@q" i
	print head
	for (r = 1; r <= rows; r++) {
		mood = near(0, 1.5, -3, 3)
		coder = draw(4); other = draw(100) < 80 ? coder : draw(4)
		line = sprintf("R%08d\t2026-%02d-%02dT%02d:%02d:%02dZ\t%s\t1\t1\t%s\t%s\t%s\t%d\t%d\tc%d\tc%d\t%s", r, 1 + draw(6), 1 + draw(28), draw(24), draw(60), draw(60), substr("northsoutheast west ", 1 + 5 * draw(4), 5), maybe(near(7.5 + mood, 1.5, 0, 10), 50), maybe(near(3.5 + mood / 2, .8, 1, 5), 30), maybe(near(5 + mood / 2, 1, 1, 7), 60), near(7 + mood, 1, 1, 10), near(7 + mood, 1.3, 1, 10), coder, other, draw(3) ? "" : "ok")
		for (i = 1; i <= 4; i++) line = line "\t" maybe(near(8 - i / 3, 1, 1, 10), 20) "\t" maybe(near(7.5 - i / 2 + mood, 1.2, 1, 10), 30) "\t" near(6 + i / 2, 1.5, 1, 10) "\t" 1 + draw(5) "\t" 1 + draw(5)
		print line
	}
}
