-- Both sides see an envelope; only these functions make, read and withdraw one, so what was sent stays what was sent.

ALTER TABLE berichten_bericht ADD FOREIGN KEY (organisatie_id) REFERENCES organisaties_organisatie (id);
ALTER TABLE berichten_bericht ADD FOREIGN KEY (naar_id) REFERENCES organisaties_organisatie (id);
ALTER TABLE berichten_bericht ADD FOREIGN KEY (antwoord_op_id) REFERENCES berichten_bericht (id);
ALTER TABLE berichten_bericht ADD UNIQUE (id, organisatie_id, naar_id);
ALTER TABLE berichten_pakket ADD FOREIGN KEY (bericht_id, organisatie_id, naar_id)
  REFERENCES berichten_bericht (id, organisatie_id, naar_id);

-- A message that was sent to us and still counts; nothing otherwise.
CREATE FUNCTION live_bericht(bericht uuid) RETURNS berichten_bericht LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT * FROM berichten_bericht
  WHERE id = bericht AND naar_id = current_organisatie() AND ingetrokken_op IS NULL
    AND (verval IS NULL OR verval > clock_now())
$$;

CREATE FUNCTION send_bericht(id uuid, naar uuid, soort text, inhoud jsonb, verval timestamptz, dossier uuid,
                             antwoord_op uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  vraag berichten_bericht := live_bericht(antwoord_op);
BEGIN
  PERFORM current_actor();
  IF antwoord_op IS NOT NULL AND (vraag.id IS NULL OR vraag.organisatie_id <> naar) THEN
    RAISE EXCEPTION 'the message that this answers does not count any more' USING ERRCODE = 'ZC005';
  END IF;
  INSERT INTO berichten_bericht (id, organisatie_id, naar_id, soort, dossier_id, antwoord_op_id, door, verstuurd_op, verval)
    VALUES (id, current_organisatie(), naar, soort, dossier, antwoord_op, current_medewerker(), clock_now(), verval);
  INSERT INTO berichten_pakket (bericht_id, organisatie_id, naar_id, inhoud)
    VALUES (id, current_organisatie(), naar, inhoud);
END $$;

-- The sender always; the receiver while the message counts, and after that when they answered it. Who answers with a
-- kind that ends in "-geweigerd" gives the package back: what is in it is no longer theirs to read.
CREATE FUNCTION read_bericht(bericht uuid, reden text) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  envelop berichten_bericht;
  answered boolean := EXISTS (SELECT FROM berichten_bericht WHERE antwoord_op_id = bericht
                              AND organisatie_id = current_organisatie());
  refused boolean := EXISTS (SELECT FROM berichten_bericht WHERE antwoord_op_id = bericht
                             AND organisatie_id = current_organisatie() AND soort LIKE '%-geweigerd');
BEGIN
  SELECT * INTO envelop FROM berichten_bericht WHERE id = bericht;
  IF envelop.id IS NULL OR NOT (envelop.organisatie_id = current_organisatie() OR NOT refused AND (
                                answered OR (live_bericht(bericht)).id IS NOT NULL)) THEN
    PERFORM write_reading('geweigerd', NULL, ARRAY[bericht], 'bericht', reden);
    RETURN NULL;
  END IF;
  PERFORM write_reading('bericht', CASE WHEN envelop.organisatie_id = current_organisatie() THEN envelop.dossier_id END,
                        ARRAY[bericht], envelop.soort, reden);
  RETURN (SELECT inhoud FROM berichten_pakket WHERE bericht_id = bericht);
END $$;

CREATE FUNCTION withdraw_bericht(bericht uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE berichten_bericht SET ingetrokken_op = clock_now()
    WHERE id = bericht AND organisatie_id = current_organisatie() AND ingetrokken_op IS NULL
      AND NOT EXISTS (SELECT FROM berichten_bericht antwoord WHERE antwoord.antwoord_op_id = bericht);
  RETURN FOUND;
END $$;

-- Our answer may be a fact at the sender. Only a live message lets us there, with its own dossier to add to.
CREATE FUNCTION act_for_sender(bericht uuid) RETURNS TABLE (organisatie uuid, dossier uuid, actor text, vooruit interval)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  envelop berichten_bericht := live_bericht(bericht);
  namens text := 'partner:' || current_organisatie();
  ahead interval;
BEGIN
  IF envelop.id IS NULL OR current_actor() LIKE 'partner:%' THEN
    RAISE EXCEPTION 'there is no live message to us that lets us act for its sender' USING ERRCODE = 'ZC005';
  END IF;
  ahead := bind_context(envelop.organisatie_id, current_medewerker(), NULL, namens, 'bericht ' || bericht);
  IF envelop.dossier_id IS NOT NULL THEN
    PERFORM write_reading('toevoeging', envelop.dossier_id, ARRAY[bericht], 'bericht', '');
    PERFORM seal_dossier(envelop.dossier_id, 'toevoegen');
  END IF;
  RETURN QUERY SELECT envelop.organisatie_id, envelop.dossier_id, namens, ahead;
END $$;

CREATE FUNCTION erase_bericht(bericht uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM current_actor();
  UPDATE berichten_pakket SET inhoud = NULL
    WHERE bericht_id = bericht AND organisatie_id = current_organisatie() AND inhoud IS NOT NULL;
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION erase_bericht(uuid) FROM zicht_app;
