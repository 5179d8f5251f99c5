"""Which table is what. A table is of an organisation, is content of a dossier, or stands here with the reason why not."""

# No row of these belongs to one organisation.
PLATFORM = {
    "public.django_migrations": "which migrations ran",
    "public.django_content_type": "Django's names of its models",
    "public.django_session": "a session begins before it is known which organisation somebody works for",
    "public.auth_group": "Django's own, unused: roles come from aanstellingen",
    "public.auth_group_permissions": "Django's own, unused",
    "public.auth_permission": "Django's own, unused",
    "public.account_emailaddress": "allauth's own: a login is of a person, not of an organisation",
    "public.account_emailconfirmation": "allauth's own",
    "public.mfa_authenticator": "allauth's second factors: of a person, who may work at two organisations",
    "public.accounts_medewerker": "a person may work at two organisations",
    "public.accounts_aanstelling": "is read to choose the organisation",
    "public.accounts_sessieregel": "a login fails before an organisation is known",
    "public.organisaties_organisatie": "the organisations themselves",
    "public.organisaties_team": "chosen with the aanstelling, before there is a context; names of teams only",
    "public.organisaties_regio": "public: the regions",
    "public.organisaties_gemeente": "public: the municipalities",
    "public.organisaties_gemeenteinregio": "public: which region serves which municipality",
    "public.oefenwereld_voortgang": "practice only: how far the practice region is filled",
    "public.publiek_ontvangstteken": "of which organisation a receipt code is: a keyed token, read before there is a context",
    "public.vault_tempo": "how often one place tried: a keyed token and a number, counted before there is a context",
    "public.contact_chatbalie": "whether somebody is there for the chat, in numbers; read before there is a context",
    "public.contact_chattijd": "public: when the chat is open; written by a function, for the organisation at work only",
    "public.platform_cache": "limits on guessing passwords, over all web processes",
    "public.foundation_zegelsleutel": "one row: the secret that seals an open dossier; no process may read it",
    "public.api_aansluiting": "is read to choose the organisation a system works for",
    "public.api_toegangssleutel": "prints of keys; read to choose the organisation, written by who manages only",
    "public.dossier_todo": "ids only; the worker looks for work before it knows of which organisation",
    "public.procrastinate_jobs": "jobs, ids only; a job names its organisation in its arguments",
    "public.procrastinate_events": "jobs",
    "public.procrastinate_periodic_defers": "jobs",
    "public.procrastinate_workers": "jobs",
}

# Both sides of a message see it: the only policy that knows two organisations.
OVERSTEEK = {"public.berichten_bericht", "public.berichten_pakket"}

# Of a dossier, and yet visible to the whole organisation: numbers, codes, ids and times, no names and no text.
RUGGENGRAAT = {
    "public.dossier_dossierkoppeling": "which dossiers belong together",
    "public.dossier_traject": "worklists and counts",
    "public.dossier_zichtstand": "with whom zicht lies, by id",
    "public.dossier_gebeurtenis": "facts hold ids, codes and times; reports and replay read them",
    "public.dossier_overleg": "who is asked must see that they are, before opening",
    "public.dossier_overlegdeelnemer": "who is asked must see that they are, before opening",
    "public.dossier_zoekteken": "keyed tokens: found by equality, readable by nobody",
    "public.dossier_concept": "own drafts only, by a policy of its own",
    "public.dossier_inzending": "own submits only: which form was sent, by its key",
    "public.melding_zorgmelding": "the list of zorgmeldingen: ids, keyed tokens and times",
    "public.melding_ontvangst": "a keyed token and a number: the public door finds a melding by it and opens no dossier",
    "public.bijlagen_bijlage": "that there is a file: ids, codes, sizes and times; the worker finds what waits for the scanner by it",
    "public.audit_leesregel": "the readlog: ids only",
    "public.audit_wijziging": "a policy of its own: of a dossier's changes only those of the open one",
    "public.audit_noodtoegang": "who broke the glass, when and why",
    "public.berichten_bericht": "the envelope; both sides see it",
    "vault.inhoud": "ciphertext behind functions; no process may read the table",
}

# No history of changes.
ZONDER_GESCHIEDENIS = {
    "public.audit_wijziging": "is the history",
    "public.audit_leesregel": "is a log",
    "public.audit_schakel": "is the chain over the logs",
    "public.berichten_pakket": "no process can change it",
    "public.api_inzending": "is written once, with its answer",
    "public.api_notificatie": "rows are only added",
    "public.bijlagen_stuk": "ciphertext, only added; that a file came and went stands in the history of its line",
    "public.contact_aanwezig": "who is there for the chat, until when: a sign of life every minute",
    "public.contact_chatregel": "locked words that are wiped by rule; no process can change them",
    "public.contact_chatteken": "signs of life, every few seconds",
    "public.contact_concept": "a draft",
    "public.contact_inzending": "no process can change it",
    "public.dossier_concept": "a draft",
    "public.dossier_inzending": "no process can change it",
    "public.dossier_teller": "counts only up",
    "public.dossier_traject": "made from the journaal by replay",
    "public.dossier_zichtstand": "made from the journaal by replay",
    "public.dossier_zoekteken": "made from the persons, whose history is kept",
    "public.foundation_oefenklok": "practice only",
    "public.publiek_inzending": "no process can change it",
    "vault.inhoud": "every act on the vault writes a line in the readlog",
    "vault.teken": "goes with vault.inhoud",
}

# What the auditor may read: the two logs, the chain, the spine, and which organisations there are.
VOOR_DE_AUDITOR = {
    "public.audit_wijziging",
    "public.audit_leesregel",
    "public.audit_schakel",
    "public.dossier_dossier",
    "public.dossier_dossierkoppeling",
    "public.dossier_traject",
    "public.dossier_zichtstand",
    "public.dossier_gebeurtenis",
    "public.organisaties_organisatie",
    "public.foundation_oefenklok",
}

# Views run with the rights of the owner, so each must be known.
VIEWS = {"public.audit_wijzigingskop": "that something changed, without what; the owner too sees one organisation only"}

# Other people's tables: what they take for a default is theirs.
VAN_ANDEREN = ("public.procrastinate_", "public.django_", "public.auth_", "public.account_", "public.mfa_")
