-- Whoever has the receipt code reads what they and the desk wrote to one another, and nothing else of the dossier.
CREATE FUNCTION melderberichten_of(code text) RETURNS SETOF melding_melderbericht LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT bericht.* FROM melding_melderbericht bericht
  JOIN melding_ontvangst bewijs ON bewijs.melding_id = bericht.melding_id AND bewijs.organisatie_id = bericht.organisatie_id
  WHERE bewijs.teken = code AND bewijs.organisatie_id = current_organisatie()
  ORDER BY bericht.op, bericht.id
$$;
