// How an entry that the viewer is a party of stands now.
MATCH ()-[t:GAVE_TIME {id: $id}]->()
RETURN coalesce(t.confirmedBoth, false) AS confirmed
