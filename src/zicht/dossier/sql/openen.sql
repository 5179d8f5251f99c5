-- Opening a dossier is the check, the log line and the scope, in one. These functions run as the owner, which sees every
-- row of the organisation at work and of no other.

-- Today's aanstellingen of the person at work at this organisation: the chosen one, or all when none was chosen.
CREATE FUNCTION active_aanstellingen() RETURNS SETOF accounts_aanstelling LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  today date := (clock_now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  RETURN QUERY SELECT aanstelling.* FROM accounts_aanstelling aanstelling
    JOIN accounts_medewerker medewerker ON medewerker.id = aanstelling.medewerker_id AND medewerker.actief
    WHERE aanstelling.medewerker_id = current_medewerker() AND aanstelling.organisatie_id = current_organisatie()
      AND aanstelling.van <= today AND (aanstelling.tot IS NULL OR aanstelling.tot > today)
      AND coalesce(current_setting('zicht.aanstelling', true), '') IN ('', aanstelling.id::text)
      AND aanstelling.rol <> 'beheer';  -- who manages the system sees no family
END $$;
REVOKE EXECUTE ON FUNCTION active_aanstellingen() FROM zicht_app, zicht_worker;

-- Of these dossiers of ours: why this person may open each; NULL when they may not.
CREATE FUNCTION opening_grounds(dossiers uuid[]) RETURNS TABLE (dossier uuid, grond text) LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ours uuid := current_organisatie();
  me uuid := current_medewerker();
  moment timestamptz := clock_now();
  teams uuid[];
  roles text[];
BEGIN
  SELECT array_agg(mine.team_id), array_agg(mine.rol::text) INTO teams, roles FROM active_aanstellingen() mine;
  IF roles IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT file.id, CASE
    WHEN file.behandelaar_id = me THEN 'behandelaar'
    WHEN file.team_id = ANY (teams) THEN 'team'
    WHEN file.behandelaar_id IS NULL AND roles && ARRAY['frontoffice', 'bereikbaarheidsdienst'] THEN 'nog-niet-toegewezen'
    WHEN file.gesloten_op IS NULL AND EXISTS (SELECT FROM dossier_overlegdeelnemer asked
      WHERE asked.organisatie_id = ours AND asked.medewerker_id = me AND asked.dossier_id = file.id
        AND (asked.tot IS NULL OR asked.tot > moment)) THEN 'overleg'
    -- An expert looks the next working day at what the night decided without one, in whichever team.
    WHEN EXISTS (SELECT FROM dossier_traject waits
      WHERE waits.organisatie_id = ours AND waits.dossier_id = file.id AND waits.afgerond_op IS NULL
        AND (waits.soort IN ('nakijken', 'nakijken-medisch') AND 'gedragswetenschapper' = ANY (roles)
             OR waits.soort = 'nakijken-medisch' AND 'vertrouwensarts' = ANY (roles))) THEN 'nakijken'
    WHEN EXISTS (SELECT FROM audit_noodtoegang broken
      WHERE broken.organisatie_id = ours AND broken.medewerker_id = me AND broken.dossier_id = file.id
        AND broken.van <= moment AND broken.tot > moment) THEN 'noodtoegang'
  END
  FROM dossier_dossier file WHERE file.organisatie_id = ours AND file.id = ANY (dossiers);
END $$;
REVOKE EXECUTE ON FUNCTION opening_grounds(uuid[]) FROM zicht_app, zicht_worker;

CREATE FUNCTION our_dossier(dossier uuid) RETURNS dossier_dossier LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT * FROM dossier_dossier WHERE organisatie_id = current_organisatie() AND id = dossier
$$;

-- Of these dossiers, at most 200, the ones that open for this person: a list links them, and shows nothing of the others.
CREATE FUNCTION openable(dossiers uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT dossier FROM opening_grounds(dossiers[:200]) WHERE grond IS NOT NULL
$$;

-- The end of every opening: with a ground it is logged and sealed; without one it is logged, and nothing stays open.
CREATE FUNCTION let_in(dossier uuid, grond text, wat text, reden text) RETURNS text LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF grond IS NULL THEN
    PERFORM set_config('zicht.dossier', '', true), set_config('zicht.zegel', '', true);
    PERFORM write_reading('geweigerd', dossier, '{}', wat, reden);
  ELSE
    PERFORM write_reading(CASE grond WHEN 'taak' THEN 'taak' ELSE 'opening' END, dossier, '{}', grond, reden);
    PERFORM seal_dossier(dossier, 'lezen');
  END IF;
  RETURN grond;
END $$;
REVOKE EXECUTE ON FUNCTION let_in(uuid, text, text, text) FROM zicht_app, zicht_worker;

-- Answers the ground, or NULL: refused, missing and another organisation's are one and the same.
CREATE FUNCTION open_dossier(dossier uuid, reden text DEFAULT '') RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file dossier_dossier := our_dossier(dossier);
  grond text;
BEGIN
  IF dossier = current_dossier() THEN
    RETURN 'al-open';
  END IF;
  IF file.id IS NOT NULL THEN
    grond := CASE WHEN asking_role() = 'zicht_worker' AND current_actor() LIKE 'taak:%' THEN 'taak'
                  ELSE (SELECT ground.grond FROM opening_grounds(ARRAY[dossier]) AS ground) END;
  END IF;
  RETURN let_in(dossier, grond, '', reden);
END $$;

-- To add without reading: a partner's system, the public door, or the front desk, on a dossier that others work on.
CREATE FUNCTION add_to_dossier(dossier uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  allowed boolean := (our_dossier(dossier)).id IS NOT NULL AND (current_actor() !~ '^(medewerker$|partner:)' OR EXISTS
    (SELECT FROM active_aanstellingen() WHERE rol IN ('frontoffice', 'bereikbaarheidsdienst')));
BEGIN
  PERFORM write_reading(CASE WHEN allowed THEN 'toevoeging' ELSE 'geweigerd' END, dossier, '{}', '', '');
  IF allowed AND current_dossier() IS DISTINCT FROM dossier THEN
    PERFORM seal_dossier(dossier, 'toevoegen');
  END IF;
  RETURN allowed;
END $$;

-- Who makes a dossier has it open until the end of the transaction: all there is in it, they put there.
CREATE FUNCTION open_new_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM seal_dossier(NEW.id, 'lezen');
  RETURN NULL;
END $$;
CREATE TRIGGER nieuw_is_open AFTER INSERT ON dossier_dossier FOR EACH ROW EXECUTE FUNCTION open_new_dossier();

-- Break-glass: begun with a reason, from a list or a search; it ends by itself.
CREATE FUNCTION begin_noodtoegang(id uuid, dossier uuid, reden text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  since timestamptz := clock_now();
BEGIN
  IF length(trim(coalesce(reden, ''))) < 10 THEN
    RAISE EXCEPTION 'break-glass needs a reason' USING ERRCODE = 'ZC004';
  END IF;
  IF (our_dossier(dossier)).id IS NULL OR NOT EXISTS (SELECT FROM active_aanstellingen()) THEN
    PERFORM write_reading('geweigerd', dossier, '{}', 'noodtoegang', reden);
    RETURN false;
  END IF;
  INSERT INTO audit_noodtoegang (id, organisatie_id, medewerker_id, dossier_id, reden, van, tot)
    VALUES (id, current_organisatie(), current_medewerker(), dossier, left(reden, 500), since, since + interval '4 hours');
  PERFORM write_reading('noodtoegang', dossier, '{}', 'noodtoegang', reden);
  RETURN true;
END $$;

CREATE FUNCTION end_noodtoegang(dossier uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE audit_noodtoegang SET tot = greatest(van, clock_now())
    WHERE organisatie_id = current_organisatie() AND medewerker_id = current_medewerker() AND dossier_id = dossier
      AND tot > clock_now();
  RETURN FOUND;
END $$;
