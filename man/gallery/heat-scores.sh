#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Which group gives which score?
# caption: Who uses kiosks more often scores them better.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-outcomes.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap scores -g frequency |
	ce-report -f svg --chart heat-scores --items testdata/kiosk/outcomes.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
