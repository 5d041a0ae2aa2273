#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Which features delight, which are taken for granted?
# caption: 29 features of kiosks, by what they win when they are there and what they lose when they are not.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-kano.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap kano | ce-report -f svg --chart kano --items testdata/kiosk/kano-items.csv --source 'hanakim120/kiosk-servqual-research (MIT)'
