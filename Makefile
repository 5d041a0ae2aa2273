# ce: make, make check, make gallery, make SAN=address,undefined, make fuzz, make property, make lint, make install PREFIX= DESTDIR= (V=1: commands shown)
# Sources are found by wildcard: a new file needs no edit here.

CC      ?= gcc
PREFIX  ?= /usr/local
DESTDIR ?=
VERSION := 0.1
SAN     ?=
BUILD   ?= $(if $(SAN),build/san,build)
FUZZ_SECONDS ?= 600

WARN    := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror=implicit
OPT     ?= $(if $(SAN),-O1,-O2) -g
CFLAGS  ?=
ALL_CFLAGS := -std=gnu17 $(OPT) $(WARN) -ffp-contract=off -fno-math-errno -pthread -D_GNU_SOURCE \
	-DCE_VERSION='"$(VERSION)"' -Ilib -include util/banned.h \
	$(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer -Wno-unknown-warning-option -Wno-format-truncation) $(CFLAGS)
# Linked in, as to look for shared ones is half of the time in which a tool starts. DYNAMIC=1: shared, as distributions want them.
LIBS    := -lcsv -lpcre2-8 -lgsl -lgslcblas -lsodium -lz -lzstd -llzma
LDLIBS  := $(if $(DYNAMIC),$(LIBS),-Wl,-Bstatic $(LIBS) -Wl,-Bdynamic) -lm -pthread
# Three of the tools need nothing of the C library at run time; ce-ingest loads its encodings from it.
WHOLE   := $(if $(DYNAMIC)$(SAN),$(LDLIBS),$(if $(findstring /,$(shell $(CC) -print-file-name=libc.a)),-static-pie $(LIBS) -lm -pthread,$(LDLIBS)))

TOOLS   := $(patsubst cmd/%.c,%,$(wildcard cmd/ce-*.c))
SRC     := $(wildcard lib/*/*.c)
SHIPPED := label_codes intake_presets intake_words
OBJ     := $(SRC:%.c=$(BUILD)/%.o) $(SHIPPED:%=$(BUILD)/shipped/%.o)
LIB     := $(BUILD)/libce.a
BIN     := $(TOOLS:%=$(BUILD)/bin/%)
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*_test.c))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/*.c))
Q       := $(if $(V),,@)
say      = $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),,@echo "  $(1)	$@")

all: $(BIN)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# Tables that are part of the program: lib/ROOM/FOLDER/*.csv as room_folder (util/shipped.h).
tables   = $(wildcard lib/$(subst _,/,$(1)) lib/$(subst _,/,$(1))/*.csv)
.SECONDEXPANSION:
$(SHIPPED:%=$(BUILD)/shipped/%.c): $(BUILD)/shipped/%.c: scripts/embed $$(call tables,$$*)
	@mkdir -p $(@D)
	$(Q)./scripts/embed $* $(filter %.csv,$^) >$@

$(BUILD)/shipped/%.o: $(BUILD)/shipped/%.c
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(LIB): $(OBJ)
	@mkdir -p $(@D)
	@rm -f $@
	$(Q)$(AR) rcs $@ $(OBJ)

$(BUILD)/bin/%: $(BUILD)/cmd/%.o $(LIB)
	@mkdir -p $(@D)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(LIB) $(if $(filter-out ce-ingest,$*),$(WHOLE),$(LDLIBS))

$(BUILD)/unit/%: tests/unit/%.c $(LIB)
	@mkdir -p $(@D)
	$(call say,TEST)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(LIB) -lcmocka $(LDLIBS)

$(BUILD)/fuzz/%: tests/fuzz/%.c $(LIB)
	@mkdir -p $(@D)
	$(call say,FUZZ)
	$(Q)$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -MMD -MP -o $@ $< $(LIB) $(LDLIBS)

$(BUILD)/guard/%: tests/guard/%.c $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(LIB) $(LDLIBS)

unit: $(UNIT)
guard: $(BUILD)/guard/paths
fuzzers: $(FUZZERS)
check: ; ./scripts/check
gallery: all ; ./scripts/gallery
fuzz: ; ./scripts/fuzz $(FUZZ_SECONDS)
property: all $(BUILD)/unit/hours_test ; CE_PAIRS=1000000 $(BUILD)/unit/hours_test && BIN=$(BUILD)/bin ./tests/property/run
lint: ; ./tests/docs/run lint
clean: ; rm -rf build

install: all
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin share/bash-completion/completions share/zsh/site-functions)
	install -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/share/ce scripts/nightly
	install -m 644 -t $(DESTDIR)$(PREFIX)/share/ce scripts/ce-nightly@.*
	for page in man/*.[1-9]; do \
		install -D -m 644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$${page##*/} || exit; done
	for tool in $(TOOLS); do \
		$(BUILD)/bin/$$tool --completion bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$tool && \
		$(BUILD)/bin/$$tool --completion zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$tool || exit; done

.PHONY: all unit guard fuzzers check gallery fuzz property lint clean install
.SECONDARY:
-include $(OBJ:.o=.d) $(BIN:$(BUILD)/bin/%=$(BUILD)/cmd/%.d) $(UNIT:=.d) $(FUZZERS:=.d) $(BUILD)/guard/paths.d
