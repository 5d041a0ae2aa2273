#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What to fix first?
# caption: What matters to users of kiosks and is not done well stands at the top left.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-kano.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap importance | ce-report -f svg --chart importance --items testdata/kiosk/items.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
