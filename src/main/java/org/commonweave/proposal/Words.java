package org.commonweave.proposal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.matching.Plan.Leftover;
import org.commonweave.matching.Plan.Unmet;
import org.commonweave.matching.Reason;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.jspecify.annotations.Nullable;

/** Reasons in words, with the names of what they are about. */
final class Words {

    /** More names would be a list, and not a sentence. */
    private static final int NAMED = 3;

    private final Projection facts;
    private final @Nullable Object lang;
    private final Wording wording;

    Words(Projection facts, @Nullable Object lang) {
        this.facts = facts;
        this.lang = lang;
        this.wording = Wording.in(lang);
    }

    String of(Unmet unmet) {
        String why = wording.say("need." + unmet.reason());
        if (unmet.unit().isEmpty()) {
            return wording.say("need.unclear", why);
        }
        if (unmet.reason() == Reason.EXHAUSTED) {
            why = wording.say(
                    "need.went",
                    why,
                    list(unmet.went().stream()
                            .map(went -> wording.say(
                                    "went", lot(went.lot()), went.quantity(), went.unit(), need(went.need())))));
        }
        return wording.say("need", unmet.lacking(), unmet.unit(), why);
    }

    String of(Leftover left) {
        String why = wording.say("lot." + left.reason(), String.join(wording.say("list"), left.restrictions()));
        if (left.unit().isEmpty()) {
            return wording.say("lot.unclear", why);
        }
        if (!left.fullNeeds().isEmpty()) {
            why = wording.say("lot.full", why, list(left.fullNeeds().stream().map(this::need)));
        }
        return wording.say("lot", left.quantity(), left.unit(), why);
    }

    private String list(Stream<String> all) {
        List<String> names = all.limit(NAMED + 1L).toList();
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(wording.say("list")));
        return names.size() > NAMED ? listed + " …" : listed;
    }

    private String lot(String id) {
        Resource resource = facts.resources().get(id);
        return resource == null ? id : resource.name().in(lang, id);
    }

    private String need(String id) {
        Need need = facts.needs().get(id);
        return need == null ? id : need.name().in(lang, id);
    }
}
