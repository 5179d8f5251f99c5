-- The pieces and names of the files of one dossier, after their keys were erased. The lines stay, without content.
CREATE FUNCTION erase_bijlagen(dossier uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM current_actor();
  DELETE FROM bijlagen_stuk WHERE organisatie_id = current_organisatie() AND dossier_id = erase_bijlagen.dossier;
  DELETE FROM bijlagen_opschrift WHERE organisatie_id = current_organisatie() AND dossier_id = erase_bijlagen.dossier;
  UPDATE bijlagen_bijlage SET gewist_op = clock_now()
    WHERE organisatie_id = current_organisatie() AND dossier_id = erase_bijlagen.dossier AND gewist_op IS NULL;
END $$;
