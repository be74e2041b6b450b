package org.commonweave.projection;

import java.util.List;
import java.util.Set;
import org.commonweave.record.RelationshipRecord;

/** What people said about taking part, what they were invited to, and the time they gave. */
final class VolunteerRows {

    private VolunteerRows() {}

    static Volunteer of(RecordIndex index, Scope scope, String person, Values values) {
        List<Invitation> invitations = index.from("INVITED", person).stream()
                .map(VolunteerRows::invitation)
                .toList();
        List<TimeGift> gifts = index.from("GAVE_TIME", person).stream()
                .filter(tie -> scope.people().contains(tie.to().id())
                        || scope.organizations().contains(tie.to().id()))
                .map(VolunteerRows::gift)
                .toList();
        return new Volunteer(
                values.yes("consentInvite"), named(values), values.text("availability"), invitations, gifts);
    }

    /** Whoever reads records as they are sees everybody in them; only a viewer's facts say otherwise. */
    private static boolean named(Values values) {
        return !Boolean.FALSE.equals(values.properties().get("named"));
    }

    private static Invitation invitation(RelationshipRecord tie) {
        Values values = Values.of(tie);
        return new Invitation(tie.id(), tie.to().id(), values.required("status"), values.requiredTime("at"));
    }

    private static TimeGift gift(RelationshipRecord tie) {
        Values values = Values.of(tie);
        Double hours = values.number("hours");
        return new TimeGift(
                tie.id(),
                tie.to().id(),
                tie.to().label().equals("Organization"),
                hours == null ? 0 : hours,
                values.requiredTime("at"),
                confirmed(tie, values),
                values.time("recordedAt"),
                values.time("confirmedAt"),
                values.validity());
    }

    /** Where it is known who confirmed, both parties must be among them. */
    private static boolean confirmed(RelationshipRecord tie, Values values) {
        Set<String> by = values.texts("confirmedBy");
        boolean both = by.contains(tie.from().id()) && by.contains(tie.to().id());
        return values.yes("confirmedBoth") && !tie.from().equals(tie.to()) && (by.isEmpty() || both);
    }
}
