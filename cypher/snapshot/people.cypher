// People behind the facts: those the viewer may see, and those who agreed to be counted or to introduce, where the viewer
// has that purpose; and those the viewer may see who agreed to be invited. Only their posts, bands, hours and consents are read.
UNWIND $organizations AS fact
MATCH (:Organization {id: fact})<-[t:HOLDS_ROLE]-(x:Person)
WHERE (visible(t) OR personal(x)) AND known(t) AND (visible(x) OR personal(x)) AND known(x)
RETURN 'Person' AS label, x.id AS id
UNION
UNWIND $activities AS fact
MATCH (:Activity {id: fact})<-[t:TOOK_PART]-(x:Person)
WHERE (visible(t) OR personal(x) OR invitable(x)) AND known(t) AND (visible(x) OR personal(x)) AND known(x)
RETURN 'Person' AS label, x.id AS id
UNION
UNWIND $organizations AS fact
MATCH (:Organization {id: fact})<-[t:GAVE_TIME]-(x:Person)
WHERE (visible(t) OR counted(x)) AND known(t) AND (visible(x) OR personal(x)) AND known(x)
RETURN 'Person' AS label, x.id AS id
UNION
UNWIND $needs AS fact
MATCH (:Need {id: fact})<-[t:HAS_NEED]-(x:Person)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Person' AS label, x.id AS id
UNION
UNWIND $resources AS fact
MATCH (:Resource {id: fact})<-[t:PROVIDES]-(x:Person)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Person' AS label, x.id AS id
