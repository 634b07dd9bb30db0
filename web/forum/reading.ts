// The pages that people read and write in come as one file: from one to the next there is nothing to wait for.
export { Home } from '../home/Home.tsx'
export { NewThread } from './NewThread.tsx'
export { Space } from './Space.tsx'
export { Spaces } from './Spaces.tsx'
export { Thread } from './Thread.tsx'
