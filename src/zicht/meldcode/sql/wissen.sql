-- Erasing a file: all that was written in it goes, and that it was erased stays, under its number and on which ground.

-- Only a job, and only a file that is due by the organisation's own rule or of which somebody asked it and somebody else
-- agreed. Answers how many rows went; NULL when there is no such file or no ground.
CREATE FUNCTION erase_meldcode(dossier uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file meldcode_meldcodedossier;
  vandaag date := (clock_now() AT TIME ZONE 'Europe/Amsterdam')::date;
  jaren integer := coalesce((SELECT eigen.bewaarjaren FROM meldcode_eigenmeldcode eigen
                             WHERE eigen.organisatie_id = current_organisatie() ORDER BY eigen.versie DESC LIMIT 1), 20);
  waarom text;
  gewist bigint := 0;
  aantal bigint;
  tabel text;
BEGIN
  IF current_actor() NOT LIKE 'taak:%' THEN
    RETURN NULL;
  END IF;
  SELECT * INTO file FROM meldcode_meldcodedossier
    WHERE organisatie_id = current_organisatie() AND id = dossier FOR UPDATE;
  waarom := CASE
    WHEN file.id IS NULL OR file.toestand <> 'gestopt' THEN NULL
    WHEN file.te_wissen AND EXISTS (
      SELECT FROM meldcode_wisverzoek verzoek WHERE verzoek.organisatie_id = file.organisatie_id
        AND verzoek.dossier_id = file.id AND verzoek.besluit = 'ingewilligd') THEN 'verzoek'
    WHEN (file.bewogen_op AT TIME ZONE 'Europe/Amsterdam')::date + make_interval(years => jaren) <= vandaag
      AND (file.bewaren_tot IS NULL OR file.bewaren_tot < vandaag) THEN 'termijn'
  END;
  IF waarom IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM write_reading('taak', dossier, '{}', 'meldcode-wissen', waarom);
  PERFORM erase_bericht((feit.inhoud ->> 'bericht')::uuid) FROM meldcode_meldcodefeit feit
    WHERE feit.organisatie_id = file.organisatie_id AND feit.dossier_id = file.id
      AND feit.soort IN ('MeldingVerstuurd', 'TerugbellenGevraagd');
  DELETE FROM dossier_concept concept
    WHERE concept.organisatie_id = file.organisatie_id AND position(file.id::text IN concept.formulier) > 0;
  FOREACH tabel IN ARRAY ARRAY['wisverzoek', 'planafspraak', 'meldcodetekst', 'signaal', 'betrokkene', 'deelname',
                               'meldcodefeit'] LOOP
    EXECUTE format('DELETE FROM meldcode_%I WHERE organisatie_id = $1 AND dossier_id = $2', tabel)
      USING file.organisatie_id, file.id;
    GET DIAGNOSTICS aantal = ROW_COUNT;
    gewist := gewist + aantal;
  END LOOP;
  DELETE FROM meldcode_meldcodedossier WHERE organisatie_id = file.organisatie_id AND id = file.id;
  PERFORM forget_history(file.id);
  INSERT INTO meldcode_wissing (id, organisatie_id, nummer, grond, rijen, gewist_op)
    VALUES (gen_random_uuid(), file.organisatie_id, file.nummer, waarom, gewist + 1, clock_now());
  RETURN gewist + 1;
END $$;
REVOKE EXECUTE ON FUNCTION erase_meldcode(uuid) FROM zicht_app;
