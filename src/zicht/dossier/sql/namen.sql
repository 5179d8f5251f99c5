-- Names for a list: of the dossiers asked for, only those of this person and their team, and for the front desk those that
-- nobody works on yet; one line says which were shown. Birth dates come along because a list shows ages.
DROP FUNCTION IF EXISTS names_for_list(uuid[], text);
CREATE FUNCTION names_for_list(dossiers uuid[], lijst text)
RETURNS TABLE (dossier_id uuid, persoon_id uuid, rol text, leeftijd text, aanduiding text, voornamen text,
               voorvoegsel text, achternaam text, jaar integer, maand integer, dag integer, geschat boolean)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  teams uuid[] := ARRAY(SELECT team_id FROM active_aanstellingen());
  desk boolean := EXISTS (SELECT FROM active_aanstellingen() mine WHERE mine.rol IN ('frontoffice', 'bereikbaarheidsdienst'));
  shown uuid[];
BEGIN
  SELECT array_agg(file.id) INTO shown FROM dossier_dossier file
    WHERE file.organisatie_id = current_organisatie() AND file.id = ANY (dossiers[:200])
      AND (file.team_id = ANY (teams) OR (file.behandelaar_id = current_medewerker() AND cardinality(teams) > 0)
           OR (desk AND file.behandelaar_id IS NULL));
  IF shown IS NULL THEN
    RETURN;
  END IF;
  PERFORM write_reading('lijst', NULL, shown, lijst, '');
  RETURN QUERY SELECT persoon.dossier_id, persoon.id, persoon.rol::text, persoon.leeftijd::text,
      persoon.aanduiding::text, persoon.voornamen::text, persoon.voorvoegsel::text, persoon.achternaam::text,
      persoon.geboortejaar::integer, persoon.geboortemaand::integer, persoon.geboortedag::integer,
      persoon.geboortesoort = 'geschat'
    FROM dossier_persoon persoon
    WHERE persoon.organisatie_id = current_organisatie() AND persoon.dossier_id = ANY (shown)
      AND persoon.kring = 'huishouden'
      -- Who turned out to be somebody who was there already is named once.
      AND NOT EXISTS (
        SELECT FROM dossier_gebeurtenis fact
        WHERE fact.organisatie_id = persoon.organisatie_id AND fact.dossier_id = persoon.dossier_id
          AND fact.soort = 'BetrokkeneHerkend' AND fact.inhoud->>'als' <> ''
          AND fact.inhoud->>'betrokkene' = persoon.id::text
          AND NOT EXISTS (
            SELECT FROM dossier_gebeurtenis later
            WHERE later.organisatie_id = fact.organisatie_id AND later.dossier_id = fact.dossier_id
              AND later.soort = 'Ingetrokken' AND later.inhoud->>'gebeurtenis' = fact.id::text))
    ORDER BY persoon.dossier_id, persoon.vastgelegd_op, persoon.id;
END $$;
