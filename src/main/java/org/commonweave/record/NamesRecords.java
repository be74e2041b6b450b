package org.commonweave.record;

import java.util.List;

/** A computed object that tells of records by itself, so that whoever keeps account of what is told finds them. */
public interface NamesRecords {

    List<NodeRef> named();
}
