#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: How do customers score us?
# caption: Share of the two best answers of five to four questions on kiosks, by sex.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-outcomes.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap scores -g sex |
	ce-report -f svg --chart scores --items testdata/kiosk/outcomes.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
