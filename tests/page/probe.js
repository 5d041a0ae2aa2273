// SPDX-License-Identifier: GPL-3.0-or-later
// Runs at the end of a copy of a page, within a frame as wide as a screen, and tells the page around it what is wrong: a line each.
(function () {
'use strict';
const wrong = [], all = (selector, from = document) => [...from.querySelectorAll(selector)];
const name = location.pathname.replace(/.*\//, '') + ' ' + innerWidth;
const expect = (holds, what) => holds || wrong.push(what);
const near = element => (element.id || element.className.baseVal || element.className || element.tagName) + ': ' + element.textContent.trim().slice(0, 40);

// Landmarks, headings, names.
function outline() {
	const one = selector => expect(all(selector).length === 1, `${all(selector).length} of ${selector}`);
	['html[lang]', 'body > header', 'main', 'body > footer', 'h1', 'title'].forEach(selector => selector === 'title' ? expect(document.title.trim(), 'no title') : one(selector));
	expect(all('nav').length === (document.body.classList.contains('brief') ? 0 : 1), 'contents');
	expect(document.querySelector('a').matches('.skip[href="#main"]'), 'the first link does not skip to the report');
	all('nav, section').forEach(part => expect(part.hasAttribute('aria-labelledby'), 'no name: ' + near(part)));
	all('[aria-labelledby]').forEach(part => part.getAttribute('aria-labelledby').split(' ').forEach(id =>
		expect(document.getElementById(id) && document.getElementById(id).textContent.trim(), 'names nothing: ' + id)));
	let level = 0;
	all('h1, h2, h3, h4, h5, h6').forEach(head => {
		const next = +head.tagName[1];
		expect(next <= level + 1 && head.textContent.trim(), `h${next} behind h${level}: ` + near(head));
		level = next;
	});
	const ids = all('[id]').map(part => part.id);
	expect(new Set(ids).size === ids.length, 'ids that are not unique: ' + ids.filter((id, i) => ids.indexOf(id) < i).slice(0, 3));
	all('a[href^="#"]').forEach(link => expect(document.getElementById(link.hash.slice(1)), 'leads nowhere: ' + link.hash));
}

function parts() {
	all('svg').forEach(svg => expect(svg.getAttribute('role') === 'img' && svg.querySelector('title').textContent.trim() &&
		svg.querySelector('desc').textContent.trim().length > 20, 'a chart without words: ' + near(svg)));
	all('table').forEach(table => {
		expect(table.caption && table.caption.textContent.trim(), 'no caption: ' + near(table));
		all('th', table).forEach(head => expect(/^(col|row)$/.test(head.scope), 'no scope: ' + near(head)));
		all('tbody tr', table).forEach(row => expect(row.querySelector('th'), 'a row without a head: ' + near(row)));
	});
	all('table, figure svg').forEach(part => {
		const region = part.parentNode;
		expect(region.tabIndex === 0 && region.getAttribute('role') === 'region' && region.getAttribute('aria-label').trim(), 'no region to scroll: ' + near(part));
	});
}

function overflow() {
	const wide = document.scrollingElement.scrollWidth;
	expect(wide <= innerWidth, `${wide} pixels wide: ` + all('body *').filter(part => part.getBoundingClientRect().right > innerWidth && !part.closest('.scroll')).map(near).slice(0, 3));
	all('tbody th').forEach(head => expect(head.getBoundingClientRect().width > 60, 'squeezed: ' + near(head)));
}

// Colours as on the screen: the style sheet's own, then the filter of its drawings (its two functions after the CSS filter specification).
const colour = text => { const c = text.match(/[\d.]+/g).map(Number); return { rgb: c.slice(0, 3).map(x => x / 255), a: c.length > 3 ? c[3] : 1 }; };
const clamp = x => Math.min(1, Math.max(0, x));
function filtered(rgb, filter) {
	for (const [, f, x] of filter.matchAll(/([a-z-]+)\(([\d.]+)/g)) {
		if (f === 'invert')
			rgb = rgb.map(c => clamp(+x + c * (1 - 2 * x)));
		else if (f === 'hue-rotate' && +x === 180)
			rgb = [[-.574, 1.43, .144], [.426, .43, .144], [.426, 1.43, -.856]].map(row => clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
		else
			wrong.push('a filter that the test does not know: ' + filter);
	}
	return rgb;
}
const light = rgb => rgb.map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
function contrast(a, b) {
	const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
	return (x + .05) / (y + .05);
}
function ground(element) {
	for (let at = element; at; at = at.parentElement) {
		const c = colour(getComputedStyle(at).backgroundColor);
		if (c.a === 1)
			return c.rgb;
	}
	return [1, 1, 1];
}

function texts() {
	const seen = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node; (node = walk.nextNode());) {
		const element = node.parentElement;
		if (!node.data.trim() || element.closest('svg, script, style') || seen.has(element))
			continue;
		seen.add(element);
		const ratio = contrast(colour(getComputedStyle(element).color).rgb, ground(element));
		expect(ratio >= 4.5, `contrast ${ratio.toFixed(2)}: ` + near(element));
	}
	expect(seen.size > 5, 'hardly any text');
}

// What was painted last, before the text, where its middle is.
function under(shapes, text) {
	const box = text.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
	let fill = [1, 1, 1];
	for (const shape of shapes) {
		if (!(shape.node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING))
			break;
		if (shape.box.left <= x && x <= shape.box.right && shape.box.top <= y && y <= shape.box.bottom)
			fill = shape.fill.rgb.map((c, i) => c * shape.fill.a + fill[i] * (1 - shape.fill.a));
	}
	return fill;
}

function drawings() {
	all('figure svg').forEach(svg => {
		const filter = getComputedStyle(svg).filter, words = all('text', svg).filter(text => text.textContent.trim());
		const shapes = all('rect, polygon, path', svg).filter(shape => !shape.closest('defs')).map(node => {
			const style = getComputedStyle(node), fill = style.fill;
			return fill === 'none' ? null : { node, box: node.getBoundingClientRect(), fill: { ...colour(fill), a: colour(fill).a * style.fillOpacity } };
		}).filter(Boolean);
		expect(words.length > 2, 'a drawing without texts: ' + near(svg));
		words.forEach(text => {
			const style = getComputedStyle(text), haloed = style.paintOrder.startsWith('stroke') && style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2;
			const [own, behind] = [colour(style.fill).rgb, haloed ? colour(style.stroke).rgb : under(shapes, text)].map(c => filtered(c, filter === 'none' ? '' : filter));
			const ratio = contrast(own, behind);
			expect(ratio >= 4.5, `contrast ${ratio.toFixed(2)} in a drawing: ` + text.textContent.trim());
		});
	});
}

// Sorting and filtering, as a reader does.
const shown = table => [...table.tBodies[0].rows].filter(row => !row.hidden);
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
function value(row, i, number) {
	const cell = row.cells[i];
	return number ? parseFloat(cell.dataset.v || cell.textContent) : cell.textContent;
}
function ordered(table, i, number, way) {
	const values = shown(table).map(row => value(row, i, number)), full = values.filter(v => v === v && v !== '');
	const sorted = full.every((v, k) => !k || way * (number ? full[k - 1] - v : order.compare(full[k - 1], v)) <= 0);
	return sorted && values.slice(full.length).every(v => v !== v || v === '');
}
function sorts(table) {
	const before = shown(table);
	[...table.tHead.rows[0].cells].forEach((head, i) => {
		const button = head.querySelector('button'), number = head.classList.contains('num');
		if (!button)
			return expect(before.length < 2, 'no button: ' + near(head));
		expect(button.tabIndex === 0 && !button.disabled, 'not for the keyboard: ' + near(head));
		(number ? ['descending', 'ascending'] : ['ascending', 'descending']).forEach(way => {
			button.click();
			expect(head.getAttribute('aria-sort') === way && all('[aria-sort]', table).length === 1, `aria-sort is not ${way}: ` + near(head));
			expect(ordered(table, i, number, way === 'ascending' ? 1 : -1), `not ${way}: ` + near(head));
		});
		button.click();
		expect(!head.hasAttribute('aria-sort') && shown(table).every((row, k) => row === before[k]), 'not as before: ' + near(head));
	});
}
function filters(table) {
	const box = table.parentNode.previousElementSibling.querySelector('input'), rows = shown(table);
	if (!box)
		return expect(rows.length <= 8, 'no filter: ' + near(table.caption));
	const set = text => { box.value = text; box.dispatchEvent(new Event('input')); };
	const last = rows[rows.length - 1], word = last.cells[0].textContent.trim().split(/\s+/).pop();
	expect(box.closest('label').textContent.trim(), 'a filter without a name');
	set(word.toUpperCase());
	const left = shown(table);
	expect(left.length && left.includes(last) && left.every(row => row.textContent.toLowerCase().includes(word.toLowerCase())), 'filter: ' + word);
	expect(table.parentNode.previousElementSibling.querySelector('output').textContent.includes(left.length), 'does not say how many are left');
	set('no row holds this');
	expect(!shown(table).length, 'rows that the filter does not match');
	set('');
	expect(shown(table).length === rows.length, 'rows that do not come back');
}

[outline, parts, overflow, texts, drawings, () => all('table').forEach(sorts), () => all('table').forEach(filters), texts].forEach(check => {
	try {
		check();
	} catch (error) {
		wrong.push(String(error && error.stack || error));
	}
});
parent.postMessage({ name, wrong: [...new Set(wrong)], tables: all('table').length, charts: all('figure svg').length }, '*');
})();
