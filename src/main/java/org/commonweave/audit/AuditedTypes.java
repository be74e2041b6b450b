package org.commonweave.audit;

import graphql.schema.GraphQLObjectType;
import org.commonweave.read.WatchedTypes;
import org.springframework.stereotype.Component;

/** Objects that tell of people, and those with a field that is marked, go by the audit one by one. */
@Component
class AuditedTypes implements WatchedTypes {

    private final PersonalTypes personal;
    private final AuditMarks marks;

    AuditedTypes(PersonalTypes personal, AuditMarks marks) {
        this.personal = personal;
        this.marks = marks;
    }

    @Override
    public boolean watches(GraphQLObjectType type) {
        return personal.tellOf(type) || !marks.of(type.getName()).isEmpty();
    }

    /** A page of people tells where it ends; a field that is marked is seen where its own object is. */
    @Override
    public boolean watchesWithin(GraphQLObjectType holder) {
        return personal.tellOf(holder);
    }
}
