package org.commonweave.exchange.source;

/** A file that cannot be read on from some point: broken JSON, an unknown format, a value beyond all limits. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    public UnreadableSource(Position position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    public Position position() {
        return position;
    }
}
