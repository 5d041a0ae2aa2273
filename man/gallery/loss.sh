#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What do problems cost, and what would a programme win back?
# caption: Fewer problems win some customers back, a hotline beside it four times as many.
# data: TARP: a worked example, a tree of rates that gives the numbers TARP published; ce-loss(5)
printf '%s\n' name,value customers,200000 'problem,54 %' 'complained,30 %' 'satisfied,60 %' 'lost_satisfied,19 %' \
		'lost_dissatisfied,48 %' 'lost_silent,71 %' >build/gallery/tree.csv
printf '%s\n' programme,problem,complained,satisfied 'fewer problems,49 %,,' 'and a hotline,49 %,70 %,90 %' >build/gallery/programmes.csv
ce-gap loss -S tree=build/gallery/tree.csv -S programmes=build/gallery/programmes.csv |
	ce-report -f svg --chart loss --source 'TARP, by a reconstructed tree'
