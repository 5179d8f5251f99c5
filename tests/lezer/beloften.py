"""What the papers promise, and which test does it. A line is what a paper says, word for word; then the tests.

A test is named as `folder/file.py::test`, or the reason stands there why no test does it, beginning with `not: `.
"""

HUIS = "tests/faults/test_huis.py"
VERS = "tests/faults/test_verse_kopie.py"
LEZER = "tests/lezer/test_opdrachten.py"
TOUR = "tests/lezer/test_rondleiding.py::test_the_tour_of_the_readme"
BEL = "src/zicht/contact/tests/test_contact.py"
STATION = "src/zicht/publiek/tests/test_route.py"
GEWEIGERD = "tests/architecture/test_geweigerd.py"
DATABASE = "tests/faults/test_database.py"
KLUIS = "tests/architecture/test_kluis.py"
FACTOR = "src/zicht/accounts/tests/test_tweede_factor.py"
EIGEN = "tests/lezer/test_eigen_postgres.py::test_the_steps_of_the_readme"
REGIO = "tests/scenarios/test_oefenregio.py::test_the_practice_region_is_filled_and_whole"
PAPIER = "tests/architecture/test_papieren.py"
LOGINS = "src/zicht/accounts/tests/test_oefenlogins.py"
SCANNER = "src/zicht/bijlagen/tests/test_controleren.py"
NAVRAGEN = "src/zicht/api/tests/test_navragen.py"
AANSLUITING = "tests/lezer/test_aansluiting.py::test_a_system_is_let_in_listed_and_shut_out"
TYPED = f"{LEZER}::test_what_make_types"
FRESH = f"{VERS}::test_the_readme_alone_without_a_package_cache"

#: Every command that a paper prints as code.
COMMANDS: dict[str, tuple[str, ...]] = {
    "make run": (TYPED, f"{VERS}::test_below_a_folder_that_is_closed_to_others", FRESH),
    "make run PORT=8001": (TYPED, f"{HUIS}::test_a_port_in_use_is_told_before_anything_is_touched"),
    "make test": (TYPED, FRESH),
    "make alles": (TYPED, f"{LEZER}::test_no_story_is_left_out"),
    "make test TESTS=src/zicht/protocol": (TYPED, FRESH),
    "make fresh": (
        TYPED,
        f"{HUIS}::test_as_root_in_a_closed_folder_the_database_moves_to_where_its_user_may_come",
        FRESH,
    ),
    "make check": (TYPED, f"{LEZER}::test_a_check_that_fails_is_named"),
    "make eisen": (TYPED, "tests/architecture/test_eisen.py::test_a_requirement_without_a_test_is_named", FRESH),
    "make faults": (TYPED,),
    "make bench": (TYPED, f"{LEZER}::test_every_measurement_is_there"),
    "make bench SIZE=1k": (TYPED, f"{LEZER}::test_a_size_is_a_number"),
    ".ci/run": (f"{LEZER}::test_what_must_hold_for_main_is_check_and_every_test",),
    "bin/vertaal": (f"{LEZER}::test_vertaal_has_nothing_left_to_do",),
    "bin/vendor": ("not: it fetches from the network; what it fetched is held by the tests of the look",),
    "make beelden": (TYPED, "tests/architecture/test_beelden.py::test_index_and_files_agree"),
    ".venv/bin/zicht klok VT03 --dagen 12": (TOUR,),
    "zicht klok VT03 --dagen 7": (
        "tests/scenarios/test_verhaal_a.py::test_a_night_call_walks_the_whole_route_without_script",
    ),
    ".venv/bin/zicht route": (f"{LEZER}::test_the_route_is_printed",),
    "zicht route": (f"{LEZER}::test_the_route_is_printed",),
    ".venv/bin/zicht route --tekening > docs/route.md": (f"{LEZER}::test_the_route_is_printed",),
    ".venv/bin/zicht controleer": (REGIO, EIGEN),
    "zicht controleer": (REGIO, EIGEN),
    ".venv/bin/zicht rollen --sql": (EIGEN,),
    ".venv/bin/zicht start": (EIGEN,),
    ".venv/bin/zicht beheer migrate": (EIGEN,),
    ".venv/bin/zicht beheer collectstatic": (EIGEN,),
    ".venv/bin/zicht beheer makemigrations": (
        "tests/architecture/test_migraties.py::test_makemigrations_has_nothing_to_say",
    ),
    ".venv/bin/zicht web": (EIGEN,),
    ".venv/bin/zicht worker": (EIGEN,),
    "zicht web": (EIGEN,),
    "zicht worker": (EIGEN,),
    ".venv/bin/zicht beheer medewerker": (EIGEN,),
    "zicht beheer medewerker": (
        EIGEN,
        "src/zicht/accounts/tests/test_personeel.py::test_what_cannot_be_is_refused_in_words",
    ),
    ".venv/bin/zicht aansluiting nieuw oefen-huisarts-almere his-de-vuurtoren --mag melden": (AANSLUITING,),
    ".venv/bin/zicht aansluiting lijst": (AANSLUITING,),
    ".venv/bin/zicht aansluiting intrekken <number>": (AANSLUITING,),
    "zicht aansluiting": (AANSLUITING,),
    "GET /meldingen/{id}": (f"{NAVRAGEN}::test_the_decision_is_theirs_to_know_when_it_was_told",),
    "GET /gebeurtenissen?na=<cursor>": (f"{NAVRAGEN}::test_the_cursor_goes_on_where_it_was_and_gives_the_same_again",),
    "POST /meldingen/{id}/bijlagen": (
        "src/zicht/api/tests/test_bijlagen.py::test_a_file_goes_with_the_own_melding_and_lies_with_the_desk",
    ),
    "POST /zorgmeldingen": (
        "src/zicht/api/tests/test_zorgmeldingen.py::test_a_batch_is_not_empty_and_not_without_end",
    ),
    "GET /gezond": (f"{HUIS}::test_health_names_the_part_that_is_away", EIGEN),
    "python -m zicht.foundation.beeldtaal": (
        "src/zicht/foundation/tests/test_tokens.py::test_every_property_the_vendored_components_read_has_a_value",
    ),
    "uv pip compile -q --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --universal "
    "requirements.in -o requirements.txt": (f"{LEZER}::test_the_lock_pins_what_is_asked_for",),
}

#: Every sentence of these chapters of the README.
SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "Two commands": {
        "the practice system on http://127.0.0.1:8000, database included": (TYPED, FRESH),
        "Ctrl-C stops it all, the next start goes on with the same data": (
            f"{HUIS}::test_nothing_is_left_running_after",
            f"{HUIS}::test_after_everything_is_killed_the_next_start_goes_on_with_the_same_data",
        ),
        "every promise tested once, the stories in a real browser included; `make alles` also what takes long": (
            TYPED,
            f"{LEZER}::test_no_story_is_left_out",
        ),
        "Both need Python 3.11 or newer and make, nothing else": (FRESH,),
        "they build `.venv` from one hash-locked file": (FRESH, f"{LEZER}::test_the_lock_pins_what_is_asked_for"),
        "`make test` also wants Chromium; as root on Debian or Ubuntu it installs that itself": (
            "not: it would change this machine; without Chromium the words are in tests/proefopstelling/browser.py",
        ),
        "Another port: `make run PORT=8001`": (TYPED,),
        "To begin again with empty hands: `make fresh`": (TYPED, FRESH),
        "The other targets stand in": (f"{LEZER}::test_every_target_is_explained",),
    },
    "Practice logins": {
        "Everybody in the practice system is made up": (f"{LOGINS}::test_there_are_no_other_practice_logins",),
        "The password of all is `oefenen-is-veilig`; the login page lists them, each one click": (
            f"{LOGINS}::test_everyone_gets_in_with_the_password_that_the_page_shows",
            f"{LOGINS}::test_the_login_page_lists_them_and_one_click_logs_in",
            "tests/scenarios/test_inloggen.py::test_a_newcomer_clicks_a_name_and_is_in_and_out_again",
        ),
        **dict.fromkeys(
            (
                "| first contact, advice, melding, urgency |",
                "| out of hours: everything urgent |",
                "| back office, team Almere and team Lelystad; each sees the dossiers of the own team |",
                "| co-decide; the doctor also works in Utrecht |",
                "| assigns, sees the team |",
                "| privacy officer, functional administrator |",
                "| another region: sees nothing of Flevoland |",
                "| chain partners: what was handed to them stands at `/partner/` |",
                "`leerkracht.almere`, `aandachtsfunctionaris.almere`, `huisarts.almere`, `verpleegkundige.almere` |",
            ),
            (
                f"{LOGINS}::test_every_promised_login_works_where_it_should",
                "tests/lezer/test_oefenlogins.py::test_who_logs_in_finds_what_the_readme_says",
            ),
        ),
        "Systems come in by a key: `oefen-politie`": (
            "src/zicht/api/tests/test_zorgmeldingen.py::test_each_has_a_result_in_order_and_a_bad_one_spoils_no_other",
            "src/zicht/api/tests/test_meldingen.py::test_it_goes_to_where_the_family_lives",
        ),
    },
    "A tour in six sentences": {
        "Open `/route/` and click a station": (
            TOUR,
            f"{STATION}::test_every_station_opens_its_own_explanation_with_home_back_and_source",
        ),
        "Log in at `/inloggen/` as `frontoffice.flevoland` and take a call": (
            TOUR,
            f"{BEL}::test_a_call_may_begin_and_stay_undecided",
        ),
        "Take a melding at `/dossiers/melding/nieuw/`": (TOUR,),
        "As `medewerker.flevoland` you begin at `/werkvoorraad/`": (TOUR,),
        "Log in as `medewerker.utrecht` and open the same address": (
            TOUR,
            f"{GEWEIGERD}::test_a_refused_opening_is_one_line_and_a_page_that_is_gone_in_an_open_dossier_none",
        ),
        "Type `.venv/bin/zicht klok VT03 --dagen 12` in another window": (TOUR,),
        "Outside Veilig Thuis: as `leerkracht.almere` open `/meldcode/dossiers/`": (
            "src/zicht/oefenwereld/tests/test_meldcodes.py::test_everybody_finds_their_own_files_and_filling_again_adds_nothing",
            "src/zicht/meldcode/tests/test_samen.py::test_the_aandachtsfunctionaris_reads_along_and_advises_but_takes_no_step",
        ),
        "Without a login, walk it yourself at `/meldcode/`": (
            "src/zicht/meldcode/gast/tests/test_wandeling.py::test_a_doctor_walks_five_steps_in_her_own_order_to_a_report",
            "tests/scenarios/test_gast.py::test_a_closed_tab_leaves_nothing_on_the_device_nor_in_the_house",
        ),
        "Three more for a second cup of coffee": (f"{LEZER}::test_the_route_is_printed", REGIO, TOUR),
    },
    "Your own PostgreSQL": {
        "`make run` brings its own database server": (FRESH,),
        "use PostgreSQL 15 to 18, without extensions": (EIGEN,),
        "Make a database, and run what `.venv/bin/zicht rollen --sql` prints in it, as a superuser": (EIGEN,),
        "It makes `zicht_owner`": (
            EIGEN,
            f"{PAPIER}::test_the_readme_names_every_practice_login_and_every_role_of_the_database",
        ),
        "Outside practice mode (`ZICHT_MODUS=echt`) it leaves out the role that fills": (EIGEN,),
        "Give the roles that log in a password": (EIGEN,),
        "Set `DATABASE_URL` (as zicht_app)": (
            EIGEN,
            f"{DATABASE}::test_a_house_that_is_told_only_half_of_where_its_database_is_says_what_is_missing",
        ),
        "`ZICHT_SLEUTELS`: the file with the keys of the vault, made at first use": (
            f"{KLUIS}::test_the_key_file_is_made_once_and_only_we_can_read_it",
        ),
        "without it nobody can read the vault": (f"{KLUIS}::test_a_lost_key_is_named_in_words",),
        "`ZICHT_CLAMD` says where ClamAV listens": (
            f"{SCANNER}::test_what_is_clean_is_said_to_be_clean_and_what_holds_a_virus_is_shut",
            f"{SCANNER}::test_the_scanner_may_sit_at_a_port_or_at_a_socket_in_a_folder",
        ),
        "without it no attachment is looked at for viruses, and its page says so": (
            f"{SCANNER}::test_without_a_scanner_or_with_a_silent_one_everything_waits_and_nothing_is_opened",
            "src/zicht/bijlagen/tests/test_bureau.py"
            "::test_what_was_not_looked_at_opens_by_an_act_of_its_own_that_is_logged_so",
        ),
        "`.venv/bin/zicht start` migrates as owner and runs web and worker": (EIGEN,),
        "`.venv/bin/zicht beheer migrate` and `.venv/bin/zicht beheer collectstatic` once a release": (EIGEN,),
        "`GET /gezond` says whether": (f"{HUIS}::test_health_names_the_part_that_is_away",),
        "`.venv/bin/zicht beheer medewerker` registers people and gives them an aanstelling": (EIGEN,),
        "A second factor is asked of everybody": (
            f"{FACTOR}::test_a_password_alone_leads_only_to_setting_up_a_second_factor",
        ),
        "Zicht refuses to serve with a login that walks over the walls": (
            f"{LEZER}::test_a_login_that_walks_over_the_walls_is_refused",
        ),
        "Why the walls are as they are": (f"{PAPIER}::test_every_link_leads_somewhere",),
    },
}
