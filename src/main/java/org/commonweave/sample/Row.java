package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a sample file, its cells by the names in the header. */
public record Row(List<String> header, List<String> cells) {

    /** What the cell says; empty when it says nothing. */
    public String get(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("There is no column " + column + " among " + header);
        }
        return cells.get(index).strip();
    }

    public @Nullable String text(String column) {
        String cell = get(column);
        return cell.isEmpty() ? null : cell;
    }

    List<String> list(String column) {
        return Stream.of(get(column).split("[;,]"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    int whole(String column) {
        return Integer.parseInt(get(column));
    }

    public @Nullable Double number(String column) {
        String cell = get(column);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    @Nullable Boolean yes(String column) {
        String cell = get(column);
        return cell.isEmpty() ? null : Boolean.valueOf(cell.equals("yes"));
    }

    @Nullable OffsetDateTime day(String column) {
        String cell = get(column);
        return cell.isEmpty() ? null : Days.of(cell);
    }
}
