"""What the vendored Amsterdam components are told: each of their properties, in our own colours and sizes.

A property without a value fails silently in CSS; `tests/test_tokens.py` compares this table with the vendored file.
"""

INK, ZACHT, RAND, VLAK, PAPIER, HUIS, DIEP = (
    f"var(--zicht-{name})" for name in ("ink", "zacht", "rand", "vlak", "papier", "huis", "huisdiep")
)
OP_HUIS, WARM, WARMRAND = (f"var(--zicht-{name})" for name in ("op-huis", "warm", "warmrand"))
R4, R8, R12, R16 = (f"var(--zicht-r{step})" for step in (4, 8, 12, 16))
GEWOON, HALF = "var(--zicht-gewoon)", "var(--zicht-half)"
ZWEVEN = f"inset 0 0 0 1px {RAND}"

TEKST = {
    "font-family": "var(--zicht-letter)",
    "font-size": "var(--zicht-tekst)",
    "font-weight": GEWOON,
    "line-height": "var(--zicht-tekst-regel)",
}
KLEIN = TEKST | {"font-size": "var(--zicht-klein)", "line-height": "var(--zicht-klein-regel)"}
VRAAG = TEKST | {"color": INK, "font-weight": HALF, "text-wrap": "pretty"}

INVOER = TEKST | {
    "background-color": PAPIER,
    "border-color": RAND,
    "border-radius": "var(--zicht-hoek)",
    "border-style": "solid",
    "border-width": "1px",
    "color": INK,
    "disabled-background-color": VLAK,
    "disabled-color": ZACHT,
    "disabled-cursor": "not-allowed",
    "hover-box-shadow": ZWEVEN,
    "invalid-border-color": WARMRAND,
    "invalid-hover-border-color": WARMRAND,
    "invalid-hover-box-shadow": f"inset 0 0 0 1px {WARMRAND}",
    "outline-offset": "2px",
    "padding-block": "var(--zicht-veld-hoog)",
    "padding-inline": "var(--zicht-veld-breed)",
    "placeholder-color": ZACHT,
}

AANKRUISEN = TEKST | {
    "color": INK,
    "cursor": "pointer",
    "disabled-color": ZACHT,
    "disabled-cursor": "not-allowed",
    "gap": R12,
    "hover-color": INK,
    "hover-text-decoration-line": "none",
    "hover-indicator-hover-stroke": HUIS,
    "hover-indicator-invalid-hover-stroke": WARMRAND,
    "icon-container-block-size": "var(--zicht-keuze)",
    "icon-container-inline-size": "var(--zicht-keuze)",
    "outline-offset": "2px",
    "text-decoration-thickness": "1px",
    "text-underline-offset": "0.2em",
}


def _fills(prefix: str, states: str, colour: str) -> dict[str, str]:
    return {f"{prefix}-{state}".replace("--", "-"): colour for state in states.split()}


RADIO = (
    AANKRUISEN
    | _fills("checked-indicator", "fill hover-fill", HUIS)
    | _fills("checked-indicator", "invalid-fill invalid-hover-fill", WARM)
    | _fills("checked-indicator", "disabled-fill disabled-invalid-fill disabled-invalid-hover-fill", RAND)
    | _fills("circle", "stroke disabled-stroke disabled-invalid-stroke disabled-invalid-hover-stroke", RAND)
    | _fills("circle", "invalid-stroke invalid-hover-stroke", WARMRAND)
    | {"circle-fill": PAPIER, "circle-disabled-fill": VLAK, "circle-hover-stroke": HUIS}
)

CHECKBOX = (
    AANKRUISEN
    | _fills("rectangle", "stroke disabled-stroke checked-disabled-fill indeterminate-disabled-fill", RAND)
    | _fills("rectangle", "hover-stroke checked-fill checked-hover-fill indeterminate-fill", HUIS)
    | _fills("rectangle", "indeterminate-hover-fill", HUIS)
    | _fills("rectangle", "invalid-stroke invalid-hover-stroke checked-invalid-fill", WARMRAND)
    | _fills("rectangle", "checked-invalid-hover-fill indeterminate-invalid-fill", WARMRAND)
    | _fills("rectangle", "indeterminate-invalid-hover-fill", WARMRAND)
    | {"rectangle-fill": PAPIER, "rectangle-disabled-fill": VLAK}
    | {"checked-indicator-stroke": OP_HUIS, "indeterminate-indicator-stroke": OP_HUIS}
)

BUTTON = TEKST | {
    "border-radius": "var(--zicht-hoek)",
    "border-style": "solid",
    "border-width": "2px",
    "cursor": "pointer",
    "disabled-cursor": "not-allowed",
    "font-size": "var(--zicht-knop-tekst)",
    "font-weight": HALF,
    "gap": R8,
    "icon-only-padding-block": "var(--zicht-knop-hoog)",
    "icon-only-padding-inline": "var(--zicht-knop-hoog)",
    "outline-offset": "2px",
    "padding-block": "var(--zicht-knop-hoog)",
    "padding-inline": "var(--zicht-knop-breed)",
    "primary-background-color": HUIS,
    "primary-border-color": HUIS,
    "primary-color": OP_HUIS,
    "primary-disabled-background-color": RAND,
    "primary-disabled-border-color": RAND,
    "primary-hover-background-color": DIEP,
    "primary-hover-border-color": DIEP,
    "secondary-background-color": PAPIER,
    "secondary-border-color": HUIS,
    "secondary-color": HUIS,
    "secondary-disabled-background-color": VLAK,
    "secondary-disabled-border-color": RAND,
    "secondary-disabled-color": ZACHT,
    "secondary-hover-box-shadow": "inset 0 0 0 1px var(--zicht-huisdiep)",
    "secondary-hover-color": DIEP,
    "tertiary-background-color": "transparent",
    "tertiary-border-color": "transparent",
    "tertiary-color": HUIS,
    "tertiary-disabled-background-color": "transparent",
    "tertiary-disabled-color": ZACHT,
    "tertiary-hover-border-color": HUIS,
    "tertiary-hover-color": DIEP,
}

VELD = {
    "child-margin-block-end": R8,
    "child-before-error-message-margin-block-end": R4,
    "invalid-border-inline-start": f"4px solid {WARMRAND}",
    "invalid-padding-inline-start": R16,
}

FIELD_SET = VELD | {
    "child-before-field-or-field-set-margin-block-end": R12,
    "child-between-fields-and-field-sets-margin-block-end": R16,
    **{f"legend-{name}": value for name, value in VRAAG.items()},
    "legend-in-fieldset-font-weight": GEWOON,
}

TABLE = TEKST | {
    "caption-font-weight": HALF,
    "caption-margin-block-end": R8,
    "cell-border-block-end": "1px solid var(--zicht-lijn)",
    "cell-padding-block": "var(--zicht-cel-hoog)",
    "cell-padding-inline": "var(--zicht-cel-breed)",
    "color": INK,
    "header-cell-font-weight": HALF,
    "outline-offset": "2px",
}

SELECT = INVOER | {
    "background-image": "none",
    "background-position": f"right {R12} center",
    "disabled-background-image": "none",
    "hover-background-image": "none",
    "option-disabled-color": ZACHT,
    "padding-inline-end": "2.5rem",
    "padding-inline-start": "var(--zicht-veld-breed)",
    "rtl-background-position": f"left {R12} center",
}
for absent in ("padding-inline", "placeholder-color"):
    del SELECT[absent]

SKIP_LINK = TEKST | {
    "background-color": INK,
    "color": PAPIER,
    "font-weight": HALF,
    "hover-background-color": INK,
    "outline-offset": "-5px",
    "padding-block": R12,
    "padding-inline": R16,
}

COMPONENTEN: dict[str, dict[str, str]] = {
    "action-group": {"gap": R12},
    "button": BUTTON,
    "character-count": KLEIN | {"color": ZACHT, "error-color": WARM},
    "checkbox": CHECKBOX,
    "error-message": TEKST | {"color": WARM, "font-weight": HALF, "gap": R8},
    "field": VELD,
    "field-set": FIELD_SET,
    "hint": {"font-weight": GEWOON, "in-fieldset-color": ZACHT},
    "invalid-form-alert": {"outline-offset": "2px"},
    "known-date-input": {
        "column-gap": R12,
        "field-row-gap": R4,
        "input-inline-size": "4.5rem",
        "input-year-inline-size": "6rem",
        "row-gap": R8,
    },
    "label": VRAAG | {"in-fieldset-font-weight": GEWOON},
    "password-input": INVOER,
    "radio": RADIO,
    "select": SELECT,
    "skip-link": SKIP_LINK,
    "table": TABLE,
    "text-area": INVOER | {"min-block-size": "calc(2lh + 2 * var(--zicht-veld-hoog) + 2px)"},
    "text-input": INVOER,
    "typography": {"hyphenate-limit-chars": "12 6 4"},
}
