package org.commonweave.exchange.hsds;

import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.record.GraphRecord;

/** For looking something up in a file whose problems are told when it is read for itself. */
enum SilentSink implements RecordSink {
    INSTANCE;

    @Override
    public void accept(Located<GraphRecord> record) {}

    @Override
    public void amend(Located<Amendment> amendment) {}

    @Override
    public void reject(RejectedRow row) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void counted(Position position) {}
}
