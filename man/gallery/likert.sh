#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: How are the answers spread?
# caption: Four questions on kiosks, from 1 (no) to 5 (yes).
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-outcomes.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap scores | ce-report -f svg --chart likert --items testdata/kiosk/outcomes.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
