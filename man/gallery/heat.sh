#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Who misses what?
# caption: Gaps of eight dimensions by how often people use kiosks; square brackets where chance may explain it.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap gap -g frequency --items testdata/kiosk/items.csv | awk -F '\t' 'NR == 1 || $3 ~ /[a-z]/' |
	ce-report -f svg --chart heat --items testdata/kiosk/items.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
