# The Kano table of a Google Form by other means: fields of a CSV line, columns by their Korean heads, counts in variables.
function cut(line, field,   n, c, i, inside) {
	n = 1
	field[1] = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\"")
			inside = !inside
		else if (c == "," && !inside)
			field[++n] = ""
		else
			field[n] = field[n] c
	}
	return n
}
NR == 1 {
	n = cut($0, head)
	for (i = 1; i <= n; i++)
		if (head[i] ~ /느낌이 들겠습니까/) {
			split(head[i], part, /[-.]/)
			if (part[2] == 1)
				with[part[1]] = i
			else
				without[part[1]] = i
		}
	code["마음에 든다."] = 1; code["당연하다."] = 2; code["아무런 느낌이 없다."] = 3
	code["하는 수 없다."] = 4; code["마음에 안 든다."] = 5
	split("QAAAO RIIIM RIIIM RIIIM RRRRQ", row, " ")
	split("4 2 0 -1 -2", gain, " ")
	split("-2 -1 0 2 4", loss, " ")
	next
}
{
	delete field
	cut($0, field)
	for (i in with) {
		f = code[field[with[i]]]
		d = code[field[without[i]]]
		if (!f || !d)
			continue
		count[i, substr(row[f], d, 1)]++
		answers[i]++
		gains[i] += gain[f]
		losses[i] += loss[d]
	}
}
END {
	split("M O A I R Q", order, " ")
	for (i = 1; i in with; i++) {
		first = second = 0
		for (k = 1; k <= 6; k++) {
			here = count[i, order[k]] + 0
			if (!first || here > count[i, order[first]]) {
				second = first
				first = k
			} else if (!second || here > count[i, order[second]]) {
				second = k
			}
		}
		n = answers[i]
		M = count[i, "M"]; O = count[i, "O"]; A = count[i, "A"]
		four = M + O + A + count[i, "I"]
		a = count[i, order[first]]; b = count[i, order[second]]
		fong = (a - b) / sqrt((a + b) * (2 * n - a - b) / (2 * n))
		category = fong <= 1.65 && first <= 4 && second < first ? second : first
		printf "%d n %d four %d %s %s %s %.6f %.6f %.6f %.6f %.6f", i, n, four, order[category], order[first],
			(fong > 1.65 ? "yes" : "no"), fong, (A + O) / four, -(O + M) / four, (A + O + M) / n, (a - b) / n
		for (k = 1; k <= 6; k++)
			printf " %.6f", count[i, order[k]] / n
		printf " %.6f %.6f\n", gains[i] / n, losses[i] / n
	}
}
