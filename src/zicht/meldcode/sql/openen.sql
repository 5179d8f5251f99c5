-- Opening a file of the meldcode is the check, the log line and the scope, as it is of a dossier of Veilig Thuis.

-- Why this person may open this file; NULL when they may not. Only today's aanstelling at this organisation counts.
CREATE FUNCTION meldcode_ground(file meldcode_meldcodedossier) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS MATERIALIZED (
    SELECT * FROM active_aanstellingen() WHERE rol IN ('professional', 'aandachtsfunctionaris'))
  SELECT CASE
    WHEN file.uitvoerder_id = current_medewerker() THEN 'uitvoerder'
    WHEN EXISTS (SELECT FROM mine WHERE rol = 'aandachtsfunctionaris') THEN 'aandachtsfunctionaris'
    WHEN EXISTS (SELECT FROM (SELECT * FROM meldcode_eigenmeldcode eigen WHERE eigen.organisatie_id = file.organisatie_id
                              ORDER BY eigen.versie DESC LIMIT 1) nu
                 WHERE current_medewerker() IN (nu.eindverantwoordelijke_id, nu.vervanger_id)) THEN 'eindverantwoordelijk'
    WHEN EXISTS (SELECT FROM meldcode_deelname asked
      WHERE asked.organisatie_id = file.organisatie_id AND asked.dossier_id = file.id
        AND asked.medewerker_id = current_medewerker() AND asked.van <= clock_now()
        AND (asked.tot IS NULL OR asked.tot > clock_now())) THEN 'deelname'
  END
  WHERE file.organisatie_id = current_organisatie() AND EXISTS (SELECT FROM mine)
$$;

-- Answers the ground, or NULL: refused, missing and another organisation's are one and the same.
CREATE FUNCTION open_meldcode(dossier uuid, reden text DEFAULT '') RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file meldcode_meldcodedossier;
  grond text;
BEGIN
  SELECT * INTO file FROM meldcode_meldcodedossier WHERE organisatie_id = current_organisatie() AND id = dossier;
  IF file.id IS NOT NULL AND dossier = current_dossier() THEN
    RETURN 'al-open';
  END IF;
  IF file.id IS NOT NULL THEN
    grond := CASE WHEN asking_role() = 'zicht_worker' AND current_actor() LIKE 'taak:%' THEN 'taak'
                  ELSE meldcode_ground(file) END;
  END IF;
  RETURN let_in(dossier, grond, 'meldcode', reden);
END $$;

-- What we call whom it is about, for a list: only of files that open for this person, with one line for all of them.
CREATE FUNCTION meldcode_labels(dossiers uuid[]) RETURNS TABLE (dossier_id uuid, aanduiding text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  shown uuid[];
BEGIN
  SELECT array_agg(file.id) INTO shown FROM meldcode_meldcodedossier file
    WHERE file.organisatie_id = current_organisatie() AND file.id = ANY (dossiers[:200])
      AND meldcode_ground(file) IS NOT NULL;
  IF shown IS NULL THEN
    RETURN;
  END IF;
  PERFORM write_reading('lijst', NULL, shown, 'meldcode', '');
  RETURN QUERY SELECT DISTINCT ON (wie.dossier_id) wie.dossier_id, wie.aanduiding::text FROM meldcode_betrokkene wie
    WHERE wie.organisatie_id = current_organisatie() AND wie.dossier_id = ANY (shown)
    ORDER BY wie.dossier_id, wie.vastgelegd_op, wie.id;
END $$;

CREATE TRIGGER nieuw_is_open AFTER INSERT ON meldcode_meldcodedossier
  FOR EACH ROW EXECUTE FUNCTION open_new_dossier();
