/**
 * Conversations of two hosts as the packets that a monitor beside the client's network sees: TCP
 * with handshake, segments, acknowledgements and endings, and UDP. Times are whole microseconds
 * from the first packet.
 */
@NullMarked
package org.anomalyaware.datasets.cicids.packets;

import org.jspecify.annotations.NullMarked;
