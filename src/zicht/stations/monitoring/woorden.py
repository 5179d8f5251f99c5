"""How safe, how far, and whether there is help: the answers of monitoring in plain words, for worker and partner."""

from zicht.protocol.begrippen import Veiligheid, Voorwaardestand

VEILIGHEID: dict[str, str] = {
    Veiligheid.ACUUT_ONVEILIG: "Acuut onveilig",
    Veiligheid.ONVEILIG: "Onveilig",
    Veiligheid.DIRECT_VEILIG: "Nu veilig",
    Veiligheid.STABIEL_VEILIG: "Stabiel veilig",
    Veiligheid.ONBEKEND: "Weet ik niet",
}
VOORWAARDE: dict[str, str] = {
    Voorwaardestand.GEHAALD: "Lukt",
    Voorwaardestand.DEELS_GEHAALD: "Lukt deels",
    Voorwaardestand.NIET_GEHAALD: "Lukt niet",
    "onbekend": "Weet ik niet",
}
LOOPT, GESTOPT, GEEN_HULP = "loopt", "gestopt", "geen-hulp"
HULP: dict[str, str] = {
    LOOPT: "De hulp loopt",
    GESTOPT: "De hulp is gestopt of niet begonnen",
    GEEN_HULP: "Wij geven geen hulp",
}
