package org.commonweave.audit;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** What a field that the schema marks as audited knows beyond what is in its answer. */
public final class AuditTrail {

    private AuditTrail() {}

    /** Names what something was done to, by an identifier that says nothing by itself. */
    public static void concerns(DataFetchingEnvironment environment, String id) {
        Collected collected = collected(environment);
        AuditKind kind = kind(environment);
        if (collected != null && kind != null) {
            collected.subject(kind, field(environment), root(environment), id);
        }
    }

    /** Says that it was not done, though the answer has no error. */
    public static void refused(DataFetchingEnvironment environment) {
        Collected collected = collected(environment);
        AuditKind kind = kind(environment);
        if (collected != null && kind != null) {
            collected.refused(kind, field(environment), root(environment));
        }
    }

    private static @Nullable Collected collected(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Collected.class);
    }

    private static @Nullable AuditKind kind(DataFetchingEnvironment environment) {
        AuditMarks marks = environment.getGraphQlContext().get(AuditMarks.class);
        AuditMarks.Mark mark = marks == null ? null : marks.above(environment.getExecutionStepInfo());
        return mark == null ? null : mark.kind();
    }

    private static String field(DataFetchingEnvironment environment) {
        return environment.getFieldDefinition().getName();
    }

    private static String root(DataFetchingEnvironment environment) {
        return root(environment.getExecutionStepInfo()).getResultKey();
    }

    /** The step of the root field above a place in the answer. */
    static ExecutionStepInfo root(ExecutionStepInfo place) {
        ExecutionStepInfo step = place;
        while (step.hasParent() && step.getParent().hasParent()) {
            step = step.getParent();
        }
        return step;
    }
}
