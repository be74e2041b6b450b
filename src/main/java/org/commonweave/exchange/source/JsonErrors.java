package org.commonweave.exchange.source;

import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Tells what a JSON parser objected to in words for the person who has the file. */
final class JsonErrors {

    private JsonErrors() {}

    /** An error that ends the reading of a document. */
    static Problem inDocument(String file, long row, JacksonException e) {
        String rest = row == 0
                ? " Nothing of it was read."
                : " The items before item " + row + " were read, nothing from there on.";
        return problem(new Position(file, row), rest, e);
    }

    /** An error that costs its line only. */
    static Problem inLine(Position position, JacksonException e) {
        return problem(position, "", e);
    }

    static Problem tooLarge(Position position) {
        return Problem.at(
                position,
                null,
                ProblemCode.TOO_LARGE,
                "Item " + position.row() + " has more than " + TreeReader.MAX_TOKENS + " values and was passed over.",
                "Split it: give the services of an organization as items of their own.");
    }

    private static Problem problem(Position position, String rest, JacksonException e) {
        String what = where(e.getLocation()) + ": " + e.getOriginalMessage() + "." + rest;
        if (e instanceof StreamConstraintsException) {
            return Problem.at(
                    position,
                    null,
                    ProblemCode.TOO_LARGE,
                    "Something is larger than the limit" + what,
                    "Shorten it, or split the file into one object a line so that the rest can be read.");
        }
        return cutOff(e)
                ? Problem.at(
                        position,
                        null,
                        ProblemCode.TRUNCATED,
                        "It ends in the middle" + what,
                        "Fetch the file again; it was cut off on the way.")
                : Problem.at(
                        position,
                        null,
                        ProblemCode.MALFORMED,
                        "It is not JSON" + what,
                        "Mend the file there, or export it again.");
    }

    /** Between the names of an object the parser has no exception of its own for the end. */
    private static boolean cutOff(JacksonException e) {
        String message = e.getOriginalMessage();
        return e instanceof UnexpectedEndOfInputException
                || (message != null && message.startsWith("Unexpected end-of-input"));
    }

    /** Nowhere for a number or name that is larger than the limit: the parser gives up before it knows where it ends. */
    private static String where(@Nullable TokenStreamLocation at) {
        if (at == null) {
            return "";
        }
        return " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
