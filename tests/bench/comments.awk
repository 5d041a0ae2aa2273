# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v rows=N -f comments.awk: made-up comments as CSV, half Chinese and half English, two to four clauses each. Most say nothing that
# patterns.csv looks for; about one clause in eight does. Its own random numbers (Lehmer's generator), so the same bytes with every awk.
function draw(below) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * below)
}

function one_of(list,   n) {
	n = count[list]
	if (!n) n = count[list] = split(text[list], part, "/")
	for (k = 1; k <= n && !((list, n) in word); k++) word[list, k] = part[k]
	return word[list, 1 + draw(n)]
}

function english() {
	if (draw(8) == 0)
		return one_of("said")
	return one_of("who") " " one_of("did") " " one_of("what") " " one_of("when")
}

function chinese() {
	if (draw(8) == 0)
		return one_of("说")
	return one_of("谁") one_of("做") one_of("什么") one_of("时候")
}

BEGIN {
	state = 42
	text["who"] = "My sister/The person at the desk/Our neighbour/I/We/The man on the phone/The woman in the blue coat/My office/A colleague/The manager of the branch"
	text["did"] = "had asked for/brought/looked at/picked up/came for/took home/showed us/wrote down/had heard of/put away/opened/set up"
	text["what"] = "the small table/two of the blue ones/a box with the lamp/the new model/what was left of it/the thing in the window/a second bag/all of the papers/the form/the one with the red handle/a part for the kitchen/the other set"
	text["when"] = "on Monday/in the morning/before lunch/at the corner store/with the children/on the way home/after work/this week/once more/in the rain/near the station/at noon"
	text["said"] = "it took far too long/I waited 45 minutes/very rude at the counter/the refund never came/great value for money/the soup was cold/never again/nobody called me back/wrong item in the box/the app crashed twice/there was a hair in it/I had to queue for an hour/delivered on time/the driver was friendly/too expensive for what it is/the seal was broken"
	text["谁"] = "昨天我/我们一家/隔壁的阿姨/办公室的人/前台的姑娘/我妈/那位先生/几个朋友/我和孩子/楼上的同学"
	text["做"] = "看中了/带回了/问起过/挑选了/见到了/说起了/拿走了/想起了/装好了/收起了"
	text["什么"] = "一张小桌子/两个蓝色的/门口那盏灯/新出的那一款/剩下的一些/橱窗里的东西/另外一个袋子/所有的文件/红把手的那个/厨房里的零件"
	text["时候"] = "在周一早上/在午饭以前/在街角那家/和孩子一起/在回家路上/在下班以后/在这个星期/又一次/在雨里/在车站附近"
	text["说"] = "等了一个半小时才送到/态度太差了/味道很好/价格有点贵/一直没有退款/包装破了/客服电话打不通/再也不来了/送错了东西/吃出一根头发/速度很快/服务非常周到/汤都洒了/分量太少/骑士很有礼貌/质量不行"
	print "id,comment"
	for (row = 1; row <= rows; row++) {
		zh = draw(2)
		line = zh ? chinese() : english()
		for (clauses = 1 + draw(3); clauses > 0; clauses--)
			line = line (zh ? "，" chinese() : ", " english())
		print row ",\"" line (zh ? "。" : ".") "\""
	}
}
