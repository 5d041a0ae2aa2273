#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Where does experience fall short of expectation?
# caption: Touch, the choice of language and the way back at kiosks fall shortest of what customers expect.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap gap | ce-report -f svg --chart gap --items testdata/kiosk/items.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
