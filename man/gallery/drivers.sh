#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What moves satisfaction?
# caption: Eight dimensions of the experience with kiosks on satisfaction; below, what each costs when low and gives when high.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
ce-ingest -q -m testdata/maps/kiosk-outcomes.csv testdata/kiosk/kiosk.csv |
	ce-segment -q -w "frequency != 'never'" \
		-a 'reliability:1-7=round((perception@1 + perception@2 + perception@3) / 3)' \
		-a 'enjoyment:1-7=round((perception@4 + perception@5 + perception@6) / 3)' \
		-a 'control:1-7=round((perception@7 + perception@8 + perception@9) / 3)' \
		-a 'economy:1-7=round((perception@10 + perception@11 + perception@12) / 3)' \
		-a 'personalisation:1-7=round((perception@13 + perception@14 + perception@15) / 3)' \
		-a 'convenience:1-7=round((perception@16 + perception@17 + perception@18) / 3)' \
		-a 'security:1-7=round((perception@19 + perception@20 + perception@21) / 3)' \
		-a 'tangibles:1-7=round((perception@22 + perception@23 + perception@24) / 3)' |
	ce-gap drivers -S y=csat@satisfied -S x=reliability,enjoyment,control,economy,personalisation,convenience,security,tangibles |
	ce-report -f svg --chart drivers --source 'hanakim120/kiosk-servqual-research (MIT)'
