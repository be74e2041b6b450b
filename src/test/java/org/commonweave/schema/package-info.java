/** The served schema, held to what is documented. */
package org.commonweave.schema;
