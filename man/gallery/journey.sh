#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Where along the way is it lost?
# caption: One question for each step of using a kiosk; everybody who answered has come to every step.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-journey.csv testdata/kiosk/kiosk.csv |
	ce-segment -q -w "frequency != 'never'" -a 'case:text=record()' |
	ce-gap journey --items testdata/kiosk/journey.csv |
	ce-report -f svg --chart journey --items testdata/kiosk/journey.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
