-- Who reported asks how it stands: which melding it is, by its number or by who they are. Of our own organisation, at most
-- twenty, without a name or a text, and with one line in the log for all of them.
CREATE FUNCTION asked_about(gevraagd text, melders uuid[])
RETURNS TABLE (melding_id uuid, dossier_id uuid, nummer text, ontvangen_op timestamptz, soort text, anoniem boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  shown uuid[];
BEGIN
  SELECT array_agg(found.id) INTO shown FROM (
    SELECT melding.id FROM melding_melding melding
      WHERE melding.organisatie_id = current_organisatie()
        AND (upper(melding.nummer) = upper(gevraagd) OR melding.melder_id = ANY (melders))
      ORDER BY melding.ontvangen_op DESC, melding.id LIMIT 20) found;
  PERFORM write_reading('lijst', NULL, (SELECT array_agg(DISTINCT melding.dossier_id) FROM melding_melding melding
    WHERE melding.organisatie_id = current_organisatie() AND melding.id = ANY (shown)), 'terugkoppeling', '');
  RETURN QUERY SELECT melding.id, melding.dossier_id, melding.nummer::text, melding.ontvangen_op, melder.soort::text,
      melder.anoniem_voor_gezin
    FROM melding_melding melding
    JOIN melders_melder melder ON melder.organisatie_id = melding.organisatie_id AND melder.id = melding.melder_id
    WHERE melding.organisatie_id = current_organisatie() AND melding.id = ANY (shown)
    ORDER BY melding.ontvangen_op DESC, melding.id;
END $$;

-- When we told them something, and how much; the words stay where they are.
CREATE FUNCTION told_about(meldingen uuid[])
RETURNS TABLE (melding_id uuid, plicht text, maat text, op timestamptz, door_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT terug.melding_id, terug.plicht::text, terug.maat::text, terug.op, terug.door_id
    FROM terugkoppeling_terugkoppeling terug
    WHERE terug.organisatie_id = current_organisatie() AND terug.melding_id = ANY (meldingen)
    ORDER BY terug.op, terug.id;
$$;
